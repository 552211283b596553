package hebiao.consolidation;

import hebiao.form.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * 报送情况: what became of one line of the roster, or a form that the roster does not know.
 *
 * @param state whether it was filed, and when
 * @param code 项目编码; null for a project that the roster does not know
 * @param project 项目名称
 * @param department 主管部门; empty when it is not known
 * @param unit 实施单位; empty when it is not known
 * @param due 填报截止日; null when the roster gives none
 * @param received 收到日期; null when the roster gives none
 * @param daysLate how many days after the deadline; 0 unless it is late
 * @param counted the forms that count, one a template; empty when it is missing
 * @param superseded the others that were filed for it, which do not count (重复报送)
 */
public record Filing(
        State state,
        String code,
        String project,
        String department,
        String unit,
        LocalDate due,
        LocalDate received,
        long daysLate,
        List<Source> counted,
        List<Source> superseded) {

    /** Whether and when a form was filed. */
    public enum State {
        /** 按时: received on the last day or before. */
        ON_TIME,
        /** 逾期. */
        LATE,
        /** 已报送: nobody says when, or until when. */
        UNDATED,
        /** 未报送. */
        MISSING,
        /** 免报: nothing came, and nothing had to. */
        NIL,
        /** 不在项目库. */
        UNKNOWN
    }

    public Filing {
        Objects.requireNonNull(state);
        Objects.requireNonNull(project);
        Objects.requireNonNull(department);
        Objects.requireNonNull(unit);
        counted = List.copyOf(counted);
        superseded = List.copyOf(superseded);
    }

    /** 重复报送: several forms for one project. */
    public boolean isTwice() {
        return !superseded.isEmpty();
    }
}
