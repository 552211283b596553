package hebiao.cluster;

import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The tables that a month leaves, each in parquet, in folders by year, month and department. */
enum Table {
    SUBMISSIONS("file sheet sha256 size:long status counted:boolean template unit fiscal_year:int until_month:int "
            + "project implementing_unit expected_goal actual_goal total_weight:amount total_score:amount grade"),
    FIELDS("file sheet field state text value cell"),
    INDICATORS("file sheet project fiscal_year:int index:int row:int level1 level2 level3 target actual "
            + "weight:amount score:amount reason"),
    FINDINGS("rule severity file sheet cell field project reported expected message_zh message_en explanation"),
    FUND_CHECKS("code project line form_initial_budget:amount form_full_year_budget:amount form_executed:amount "
            + "ledger_initial_budget:amount ledger_full_year_budget:amount ledger_executed:amount");

    static final List<String> PARTITION = List.of("year", "month", "department");
    static final int DIGITS = 38;
    static final int DECIMALS = 12;

    private final StructType type;

    Table(String columns) {
        StructType all = new StructType().add("year", DataTypes.IntegerType).add("month", DataTypes.IntegerType)
                .add("department", DataTypes.StringType);
        for (String column : columns.split(" ")) {
            String[] parts = column.split(":");
            all = all.add(parts[0], parts.length == 1 ? DataTypes.StringType : type(parts[1]));
        }
        this.type = all;
    }

    private static DataType type(String word) {
        return switch (word) {
            case "int" -> DataTypes.IntegerType;
            case "long" -> DataTypes.LongType;
            case "boolean" -> DataTypes.BooleanType;
            case "amount" -> DataTypes.createDecimalType(DIGITS, DECIMALS);
            default -> throw new IllegalArgumentException(word);
        };
    }

    StructType type() {
        return type;
    }

    /** The name of its folder. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
