package hebiao.store;

/** What somebody may do. */
public enum Role {
    /** 填报人: files for one department and sees no other. */
    DEPARTMENT,
    /** 财务处: opens and closes months, returns and accepts. */
    FINANCE,
    /** 审计: reads everything, changes nothing. */
    AUDITOR,
    /** 管理员: users and settings. */
    ADMINISTRATOR
}
