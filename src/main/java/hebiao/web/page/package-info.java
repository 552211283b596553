/**
 * What handlers are given and what they answer with, apart from HTTP: a {@link hebiao.web.page.Visit} comes in, an
 * {@link hebiao.web.page.Answer} goes out. A {@link hebiao.web.page.Page} is a record of plain data with the name of
 * its template; the server makes HTML of it, or JSON for the same address under {@code /api}. So a page holds
 * everything that it shows, and nothing that only HTML needs.
 */
package hebiao.web.page;
