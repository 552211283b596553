package hebiao.consolidation;

/** What becomes of a form. */
public enum Status {
    /** 接收: nothing at ERROR. */
    ACCEPTED,
    /** 退回: at least one ERROR. */
    RETURNED,
    /** 无法读取: no form could be read from the file. */
    UNREADABLE
}
