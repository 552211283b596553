package hebiao.web.month;

import hebiao.store.MonthState;
import hebiao.store.Project;
import hebiao.store.Version;
import hebiao.web.page.Moment;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * 项目库 as the service knows it: the uploaded roster's lines of the year, with the deadline that holds, the day on which
 * the form that counts was received, and confirmed nils. So the command line says of a month what the service says.
 */
final class RosterFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<String> HEADER =
            List.of("项目编码", "项目名称", "主管部门", "实施单位", "年度", "填报截止日", "收到日期", "免报原因");

    private RosterFile() {
    }

    static String name(MonthState month) {
        return "项目库-" + month.period().month() + ".csv";
    }

    /** The file. */
    static byte[] of(MonthState month) {
        StringWriter text = new StringWriter().append(BYTE_ORDER_MARK);
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(HEADER);
            for (Project project : month.projects()) {
                Version version = month.filed(project);
                csv.printRecord(project.code(), project.name(), project.department(), project.unit(), project.year(),
                        project.due() == null ? month.period().due() : project.due(),
                        version == null ? null : Moment.day(Instant.parse(version.received())),
                        version == null ? project.nil() : null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
