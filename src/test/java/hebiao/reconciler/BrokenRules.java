package hebiao.reconciler;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mockConstruction;
import static org.mockito.Mockito.when;

import java.util.List;
import org.mockito.MockedConstruction;

/** While it is open, the rules on reasons fail in this thread, as a mistake of ours would make them. */
public final class BrokenRules implements AutoCloseable {

    private final MockedConstruction<ReasonRules> broken = mockConstruction(ReasonRules.class, (rules, context) -> {
        when(rules.codes()).thenReturn(List.of("I09", "I14"));
        doThrow(new IllegalStateException("planted")).when(rules).check(any(), any(), any());
    });

    @Override
    public void close() {
        broken.close();
    }
}
