package hebiao.fuzz;

import hebiao.consolidation.CheckedFile;
import hebiao.consolidation.FormCheck;
import hebiao.finding.FileProblem;
import hebiao.finding.Finding;
import hebiao.finding.Language;
import hebiao.finding.PolicyFile;
import hebiao.finding.Rulebook;
import hebiao.importer.ShownBook;
import hebiao.importer.SubmittedFile;
import hebiao.importer.SubmittedFiles;
import hebiao.importer.TemplateFolder;
import hebiao.importer.TwoReaders;
import hebiao.importer.ZipBytes;
import hebiao.importer.ledger.LedgerFile;
import hebiao.importer.ledger.LedgerReader;
import hebiao.template.TemplateSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One way into the program, with files that are changed at random. Whatever comes out: no exception but those that say
 * what is wrong with the file, no failure of our own, every message can be said, a workbook can be shown, and two
 * readers that both read it read the same.
 */
enum Target {

    /** A form's bytes as they are. */
    XLSX {
        @Override
        void run(Choices choices) {
            check("a.xlsx", new Edits(choices, Words.ZIP).of(Seeds.FORM));
        }
    },
    /** The XML of a form's parts, packed anew so that nothing is wrong with the zip. */
    PARTS {
        @Override
        void run(Choices choices) {
            ZipBytes zip = ZipBytes.of(Seeds.FORM);
            for (int more = 1 + choices.below(2); more > 0; more--) {
                String part = Seeds.PARTS.get(choices.below(Seeds.PARTS.size()));
                zip.with(part, new Edits(choices, Words.XML).of(zip.part(part)));
            }
            byte[] form = zip.packed();
            check("a.xlsx", form);
            Optional<String> difference = TwoReaders.difference(form);
            if (difference.isPresent()) {
                throw new AssertionError("the two readers differ: " + difference.get());
            }
        }
    },
    /** A form as .xls. */
    XLS {
        @Override
        void run(Choices choices) {
            check("a.xls", new Edits(choices, Words.XLS).of(Seeds.XLS));
        }
    },
    /** A ledger as csv, or as the web page or XML that systems name .xls. */
    CSV {
        @Override
        void run(Choices choices) {
            byte[] seed = Seeds.LEDGERS.get(choices.below(Seeds.LEDGERS.size()));
            byte[] ledger = new Edits(choices, Words.TEXT).of(seed);
            try {
                Seeds.READER.payments(List.of(LedgerFile.of("a.csv", ledger))).findings().forEach(Target::say);
            } catch (FileProblem problem) {
                problem.message(Language.ZH);
            }
        }
    },
    /** A zip of forms. */
    ZIP {
        @Override
        void run(Choices choices) {
            try {
                Path file = Files.createTempFile("fuzz", ".zip");
                Files.write(file, new Edits(choices, Words.ZIP).of(Seeds.ARCHIVE));
                try (SubmittedFiles files = SubmittedFiles.of(List.of(file))) {
                    for (SubmittedFile one : files.files()) {
                        judge(Seeds.CHECK.check(one));
                    }
                } finally {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    /** A policy file, or what a template says of itself. */
    YAML {
        @Override
        void run(Choices choices) {
            boolean policy = choices.below(2) == 0;
            byte[] text = new Edits(choices, Words.YAML).of(policy ? Seeds.POLICY : Seeds.SETTINGS);
            String yaml = new String(text, StandardCharsets.UTF_8);
            try {
                if (policy) {
                    PolicyFile.read("a.yaml", yaml, PolicyFile::shipped);
                } else {
                    TemplateSettings.parse(yaml);
                }
            } catch (IOException problem) {
                return;
            }
        }
    };

    /** Runs once. */
    abstract void run(Choices choices);

    private static void check(String name, byte[] bytes) {
        judge(Seeds.CHECK.check(name, bytes));
        try {
            ShownBook.read(bytes, Seeds.CHECK.limits());
        } catch (IOException refused) {
            return;
        }
    }

    private static void judge(CheckedFile file) {
        for (Finding finding : file.allFindings()) {
            say(finding);
            if (finding.variant().equals("internal") || finding.rule().equals("S22")) {
                throw new AssertionError("a failure of our own: " + finding);
            }
        }
    }

    private static void say(Finding finding) {
        for (Language language : Language.values()) {
            Rulebook.shipped().message(finding, language);
        }
    }

    /** The honest files. */
    private static final class Seeds {

        private static final FormCheck CHECK = new FormCheck(folder().template(), folder().policy(),
                Rulebook.shipped());
        private static final LedgerReader READER = new LedgerReader(Rulebook.shipped());
        private static final byte[] FORM = ZipBytes.form();
        private static final byte[] XLS = read("test-fixtures/hostile/honest.et");
        private static final byte[] ARCHIVE = read("test-fixtures/hostile/gbk-names.zip");
        private static final byte[] POLICY = read("workbook-templates/policies/national.yaml");
        private static final byte[] SETTINGS = read("workbook-templates/self-evaluation/template.yaml");
        private static final List<byte[]> LEDGERS = List.of(read("test-fixtures/hostile/table.xls"),
                read("test-fixtures/hostile/table-gbk.xlsx"), read("test-fixtures/hostile/page-ledger.xls"),
                read("test-fixtures/hostile/xml-2003.xls"), read("test-fixtures/hostile/table-utf16.xls"));
        private static final List<String> PARTS = List.of("xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml",
                "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml",
                "xl/_rels/workbook.xml.rels", "_rels/.rels", "[Content_Types].xml");

        private static TemplateFolder folder() {
            try {
                return TemplateFolder.shipped("self-evaluation");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static byte[] read(String file) {
            try {
                return Files.readAllBytes(Path.of(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
