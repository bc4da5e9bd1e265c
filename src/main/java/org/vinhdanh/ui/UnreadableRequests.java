package org.vinhdanh.ui;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
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
    WebServerFactoryCustomizer<JettyServletWebServerFactory> oneSentence(MessageSource messages) {
        var words = new Texts(messages, Locale.forLanguageTag("vi-VN"));
        return factory -> factory.addServerCustomizers(server -> server.setErrorHandler(new OneSentence(words)));
    }

    private static final class OneSentence extends ErrorHandler {

        private final Texts words;

        OneSentence(Texts words) {
            this.words = words;
        }

        @Override
        protected void generateResponse(
                Request request,
                Response response,
                int code,
                @Nullable String message,
                @Nullable Throwable cause,
                Callback callback) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=UTF-8");
            var sentence = words.of("ui.unreadable").getBytes(StandardCharsets.UTF_8);
            response.write(true, ByteBuffer.wrap(sentence), callback);
        }
    }
}
