/**
 * The service: {@link hebiao.web.Routes} is the table of all that can be asked for, and the place to begin reading.
 *
 * <p>A request goes {@link hebiao.web.Server} → {@link hebiao.web.guard.Guard} → the handler that the route names → an
 * {@link hebiao.web.page.Answer}. Each package below is a thing that users do ({@code inbox} sends files, {@code sheet}
 * shows one, {@code board} is the month, {@code findings}, {@code trail}, {@code account}); the packages know
 * {@code page}, {@code guard} and {@code check}, never each other. A page is a record; its template lies in the folder
 * of the same name below {@code src/main/jte}; its words are in {@code hebiao/web/page/zh.properties} and
 * {@code en.properties}. To add a page: the record, the template, the handler, one line in the table, the words.
 */
package hebiao.web;
