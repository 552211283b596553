package hebiao.web.guard;

/** Whose things a route leads to; a 填报人 sees those of the own department only. */
public enum Reach {
    /** Nobody's in particular. */
    ANYONE,
    /** The version {@code {id}}. */
    VERSION,
    /** The project {@code {code}} of the month {@code {month}}. */
    PROJECT
}
