package org.vinhdanh.platform.start;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import templates.DynamicTemplates;
import templates.Templates;

/** For {@code ./vinhdanh dev}: templates are read from the source folder, edit and reload. */
@Configuration
@Profile("dev")
class LiveTemplates {

    @Bean
    Templates asTheyAreWritten() {
        var source = new DirectoryCodeResolver(Path.of("src/main/java/org/vinhdanh"));
        var engine = TemplateEngine.create(
                source,
                Path.of("target/live-templates"),
                ContentType.Html,
                LiveTemplates.class.getClassLoader(),
                "live");
        engine.setTrimControlStructures(true);
        return new DynamicTemplates(engine);
    }
}
