package hebiao.finding;

/** How grave a finding is, the worst first. */
public enum Severity {
    /** 错误: the form goes back. */
    ERROR("错误", "error"),
    /** 疑点: somebody must look or explain. */
    WARNING("疑点", "warning"),
    /** 提示: worth knowing. */
    NOTICE("提示", "notice");

    private final Text name;

    Severity(String chinese, String english) {
        this.name = new Text(chinese, english);
    }

    /** The word users see. */
    public String name(Language language) {
        return name.in(language);
    }
}
