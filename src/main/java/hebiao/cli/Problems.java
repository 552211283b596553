package hebiao.cli;

import hebiao.finding.FileProblem;
import hebiao.yaml.YamlProblem;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What goes wrong with a command as one sentence on stderr, exit status 2, and never a stack trace. */
final class Problems implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final Texts texts;

    Problems(Texts texts) {
        this.texts = texts;
    }

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        say(command.getErr(), sentence(e));
        command.getErr().println(texts.of("problem.help", command.getCommandSpec().qualifiedName()));
        return CommandLine.ExitCode.USAGE;
    }

    private String sentence(ParameterException e) {
        if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
            return texts.of("problem.missingArgument", name(missing.getMissing().get(0)));
        }
        if (e instanceof UnmatchedArgumentException unmatched) {
            return texts.of("problem.unknownArgument", String.join(" ", unmatched.getUnmatched()));
        }
        if (e.getArgSpec() != null) {
            return texts.of("problem.badArgument", name(e.getArgSpec()), e.getValue() == null ? "" : e.getValue());
        }
        return texts.of("problem.usage");
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        return failed(e, command.getErr());
    }

    /** Says why a command that was understood could not be done; gives the exit status. */
    int failed(Exception e, PrintWriter err) {
        // asked for only here: to make a log takes a twentieth of a command that goes well
        LoggerFactory.getLogger(Problems.class).debug("command failed", e);
        say(err, sentence(e));
        for (Throwable more : e.getSuppressed()) {
            if (more instanceof FileProblem problem) {
                say(err, sentence(problem));
            }
        }
        return CommandLine.ExitCode.USAGE;
    }

    private String sentence(Exception e) {
        if (e instanceof UsageProblem problem) {
            return problem.sentence(texts);
        }
        if (e instanceof YamlProblem problem) {
            return texts.of(problem);
        }
        if (e instanceof FileProblem problem) {
            return problem.message(texts.language());
        }
        if (e instanceof InvalidPathException path) {
            // where no locale is set Java takes file names for ASCII, and cannot write a Chinese one
            return texts.of("problem.fileName", path.getInput());
        }
        return texts.of("problem.failed", e.getClass().getSimpleName(), UsageProblem.firstLine(e));
    }

    private void say(PrintWriter err, String sentence) {
        err.println(texts.of("problem.prefix") + Columns.printable(sentence));
    }
}
