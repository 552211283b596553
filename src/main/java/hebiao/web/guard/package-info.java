/**
 * Who may do what: sessions, passwords, forged requests, how often. {@link hebiao.web.guard.Guard} decides on every
 * request before its handler sees it, by nothing but the {@link hebiao.web.guard.Route} and the visitor.
 */
package hebiao.web.guard;
