package hebiao.consolidation;

import static hebiao.consolidation.LedgerTexts.BUDGET;
import static hebiao.consolidation.LedgerTexts.PAYMENTS;
import static hebiao.consolidation.LedgerTexts.ROSTER;
import static hebiao.consolidation.LedgerTexts.TARGETS;

import hebiao.consolidation.RandomMonth.Filed;
import hebiao.form.FieldPath;
import hebiao.ledger.FundSource;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Something wrong with one project of an honest month, or something that only looks so, with what must be said. */
enum PlantedFault {
    /** An adjustment on the period's last day that the form does not have. */
    BUDGET_CHANGED {
        @Override
        List<String> plant(RandomMonth month, Filed project) {
            month.budget(project, FundSource.FISCAL, "调整", new BigDecimal("20000.00"), "2024-12-31");
            return of("L01", project, "funds.total.fullYearBudget", "funds.fiscal.fullYearBudget");
        }
    },
    /** A transfer between sources: only they disagree, not the total. */
    BUDGET_MOVED {
        @Override
        List<String> plant(RandomMonth month, Filed project) {
            FundSource to = project.amount(FundSource.OTHER, "fullYearBudget").signum() == 0 ? FundSource.OTHER
                    : FundSource.CARRY_OVER;
            month.budget(project, FundSource.FISCAL, "调整", new BigDecimal("5000.00"), "2024-12-01");
            month.budget(project, to, "调整", new BigDecimal("-5000.00"), "2024-12-01");
            return of("L01", project, "funds.fiscal.fullYearBudget", "funds." + to.line() + ".fullYearBudget");
        }

        @Override
        boolean fits(Filed project) {
            return project.amount(FundSource.OTHER, "fullYearBudget").signum() == 0
                    || project.amount(FundSource.CARRY_OVER, "fullYearBudget").signum() == 0;
        }
    },
    REFUND_NOT_SUBTRACTED {
        @Override
        List<String> plant(RandomMonth month, Filed project) {
            month.payment(project, FundSource.FISCAL, new BigDecimal("-900.00"), LocalDate.of(2024, 12, 31));
            return of("L02", project, "funds.total.executed", "funds.fiscal.executed");
        }
    },
    PAID_AND_REFUNDED {
        @Override
        List<String> plant(RandomMonth month, Filed project) {
            month.payment(project, FundSource.FISCAL, new BigDecimal("77777.77"), LocalDate.of(2024, 3, 1));
            month.payment(project, FundSource.FISCAL, new BigDecimal("-77777.77"), LocalDate.of(2024, 12, 31));
            return List.of();
        }
    },
    PAID_WITHOUT_BUDGET {
        @Override
        List<String> plant(RandomMonth month, Filed project) {
            month.payment(project, FundSource.FISCAL, new BigDecimal("-900.00"), LocalDate.of(2024, 12, 31));
            month.payment(project, FundSource.OTHER, new BigDecimal("900.00"), LocalDate.of(2024, 12, 31));
            return List.of("L02 " + at(project, "funds.fiscal.executed"), "L02 " + at(project, "funds.other.executed"),
                    "L06 支付明细:项目编码");
        }

        @Override
        boolean fits(Filed project) {
            return project.amount(FundSource.OTHER, "fullYearBudget").signum() == 0;
        }
    },
    NOT_FILED {
        @Override
        List<String> plant(RandomMonth month, Filed project) {
            project.isFiled = false;
            return List.of("C01 项目库:项目编码");
        }
    },
    MISSPELT {
        @Override
        List<String> plant(RandomMonth month, Filed project) {
            RandomMonth.put(project.now, "projectName", project.text("projectName").replace("经费", "经贵"));
            return project.text("projectName").startsWith(project.code) ? List.of()
                    : List.of("C01 项目库:项目编码", "C02 " + at(project, "projectName"));
        }
    },
    LATE {
        @Override
        List<String> plant(RandomMonth month, Filed project) {
            lines(month, ROSTER, project).forEach(line -> line.put("收到日期", "2025-02-01"));
            return of("C04", project, "projectName");
        }
    },
    APPROVED_OTHERWISE {
        @Override
        List<String> plant(RandomMonth month, Filed project) {
            Map<String, String> line = lines(month, TARGETS, project).get(1);
            line.put("年度指标值", "≥1234.00(%)");
            return of("L07", project, "indicators[1].target");
        }
    },
    APPROVED_AND_MISSING {
        @Override
        List<String> plant(RandomMonth month, Filed project) {
            month.ledgers.add(TARGETS, project.code, "", "产出指标", "数量指标", "批复的另一项工作", "=3.00(份)", "5");
            return of("L07", project, "indicators");
        }
    },
    /** By more than December's refunds, which would explain it. */
    SPENT_LESS {
        @Override
        List<String> plant(RandomMonth month, Filed project) {
            for (String line : List.of("total", "fiscal")) {
                FieldPath path = FieldPath.funds(line, "executed");
                RandomMonth.put(project.before, path, ((BigDecimal) project.before.get(path).value())
                        .add(new BigDecimal("500.00")));
            }
            return of("C05", project, "funds.total.executed", "funds.fiscal.executed");
        }
    },
    TARGET_WAS_OTHER {
        @Override
        List<String> plant(RandomMonth month, Filed project) {
            RandomMonth.put(project.before, "indicators[0].target", "≥4321.00(%)");
            return of("C06", project, "indicators[0].target");
        }
    },
    NOBODYS_MONEY {
        @Override
        List<String> plant(RandomMonth month, Filed project) {
            month.ledgers.add(BUDGET, project.code + "X", "", "当年财政拨款", "年初预算", "10000.00", "2024-01-15", "");
            return List.of("L04 预算指标:项目编码");
        }
    },
    MONEY_WITHDRAWN {
        @Override
        List<String> plant(RandomMonth month, Filed project) {
            month.ledgers.add(BUDGET, project.code + "Y", "", "当年财政拨款", "年初预算", "10000.00", "2024-01-15", "");
            month.ledgers.add(BUDGET, project.code + "Y", "", "当年财政拨款", "调整", "-10000.00", "2024-09-01", "");
            return List.of();
        }
    },
    UNUSABLE_LINE {
        @Override
        List<String> plant(RandomMonth month, Filed project) {
            month.ledgers.add(PAYMENTS, "2024-02-30", "记-坏" + project.code, project.code, "", "当年财政拨款", "供应商",
                    "100.00", "");
            return List.of("L05 支付明细:支付日期");
        }
    },
    OF_ANOTHER_YEAR {
        @Override
        List<String> plant(RandomMonth month, Filed project) {
            month.ledgers.add(ROSTER, project.code + "Z", "上年的项目", "市水务局", "", "2023", "2024-01-31", "");
            return List.of();
        }
    };

    /** Does it, and gives what must be said: {@code rule file:field}. */
    abstract List<String> plant(RandomMonth month, Filed project);

    /** Whether only a month that knows the one before can say it. */
    boolean isAgainstPrevious() {
        return this == SPENT_LESS || this == TARGET_WAS_OTHER;
    }

    /** Whether it can be done to this project. */
    boolean fits(Filed project) {
        return true;
    }

    private static List<Map<String, String>> lines(RandomMonth month, String ledger, Filed project) {
        return month.ledgers.lines(ledger).stream().filter(line -> line.get("项目编码").equals(project.code)).toList();
    }

    private static String at(Filed project, String field) {
        return project.code + ".xlsx:" + field;
    }

    private static List<String> of(String rule, Filed project, String... fields) {
        return List.of(fields).stream().map(field -> rule + " " + at(project, field)).toList();
    }
}
