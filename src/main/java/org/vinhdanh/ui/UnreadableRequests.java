package org.vinhdanh.ui;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.Locale;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the web server says of a request so broken that no page of ours ever sees it: one sentence in our language. */
@Configuration
class UnreadableRequests {

    @Bean
    WebServerFactoryCustomizer<JettyServletWebServerFactory> sentence(MessageSource messages) {
        var words = new Texts(messages, Locale.forLanguageTag("vi-VN"));
        return factory -> factory.addServerCustomizers(server -> server.setErrorHandler(new Sentence(words)));
    }

    private static final class Sentence extends ErrorHandler {

        private final Texts words;

        Sentence(Texts words) {
            this.words = words;
        }

        @Override
        protected void writeErrorHtml(
                Request request,
                Writer writer,
                Charset charset,
                int code,
                @Nullable String message,
                @Nullable Throwable cause,
                boolean showStacks)
                throws IOException {
            writer.write("<!doctype html><html lang=\"vi\"><meta charset=\"utf-8\"><title>");
            writer.write(words.of("ui.unreadable"));
            writer.write("</title><p>");
            writer.write(words.of("ui.unreadable"));
            writer.write("</p></html>");
        }

        @Override
        protected void writeErrorPlain(
                Request request,
                PrintWriter writer,
                int code,
                @Nullable String message,
                @Nullable Throwable cause,
                boolean showStacks) {
            writer.write(words.of("ui.unreadable"));
        }

        @Override
        protected void writeErrorJson(
                Request request,
                PrintWriter writer,
                int code,
                @Nullable String message,
                @Nullable Throwable cause,
                boolean showStacks) {
            writer.write("{\"status\":" + code + "}");
        }
    }
}
