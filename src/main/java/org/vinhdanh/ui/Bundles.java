package org.vinhdanh.ui;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Finds the bundles {@code messages/<module>_vi.properties} of all modules. Another language needs only files with
 * another ending; what it lacks is shown in Vietnamese.
 */
@Configuration
class Bundles {

    private static final String VIETNAMESE = "_vi.properties";

    @Bean
    MessageSource messageSource() throws IOException {
        var found = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*" + VIETNAMESE);
        var messages = new ResourceBundleMessageSource();
        messages.setDefaultEncoding("UTF-8");
        messages.setDefaultLocale(Locale.forLanguageTag("vi"));
        messages.setAlwaysUseMessageFormat(true);
        messages.setBasenames(Arrays.stream(found)
                .map(resource -> Objects.requireNonNull(resource.getFilename()))
                .map(name -> "messages/" + name.substring(0, name.length() - VIETNAMESE.length()))
                .sorted()
                .toArray(String[]::new));
        return messages;
    }
}
