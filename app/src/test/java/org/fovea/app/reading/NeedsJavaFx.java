package org.fovea.app.reading;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import org.fovea.viewer.platform.SystemLibraries;
import org.fovea.viewer.words.ViewerWords;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips a test, and says what to install, where JavaFX cannot start. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsJavaFx.Condition.class)
public @interface NeedsJavaFx {

    /** Asks the same check that the launcher asks. */
    final class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return SystemLibraries.ofThisMachine()
                    .advice(false, new ViewerWords(Locale.ENGLISH))
                    .map(advice -> ConditionEvaluationResult.disabled("skipped: " + advice))
                    .orElseGet(() -> ConditionEvaluationResult.enabled("JavaFX can start"));
        }
    }
}
