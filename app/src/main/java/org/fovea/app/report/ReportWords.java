package org.fovea.app.report;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The words of the page itself, in the report's language. */
final class ReportWords {

    private final ResourceBundle bundle;
    private final Locale locale;

    /**
     * @param language Chinese in any form is written as Simplified Chinese, every other language as English
     */
    ReportWords(Locale language) {
        locale = isChinese(language) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        bundle = ResourceBundle.getBundle(
                "org.fovea.app.report.report",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static boolean isChinese(Locale language) {
        return language.getLanguage().equals("zh");
    }

    boolean chinese() {
        return isChinese(locale);
    }

    /** The language's tag, for example {@code zh-CN}. */
    String tag() {
        return locale.toLanguageTag();
    }

    String say(String key, Object... facts) {
        return new MessageFormat(bundle.getString(key), locale).format(facts);
    }

    /** The text, or the word for what is not stated. */
    String orUnknown(String text) {
        return text.isBlank() ? say("unknown") : text;
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(bundle.getString("date"), locale).format(date);
    }

    /** Date with time where there is one, or the word for what is not stated. */
    String date(@Nullable LocalDate date, @Nullable LocalTime time) {
        if (date == null) {
            return say("unknown");
        }
        return time == null ? date(date) : dateTime().format(date.atTime(time));
    }

    String date(ZonedDateTime moment) {
        return dateTime().format(moment);
    }

    private DateTimeFormatter dateTime() {
        return DateTimeFormatter.ofPattern(bundle.getString("dateTime"), locale);
    }
}
