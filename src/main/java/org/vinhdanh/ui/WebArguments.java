package org.vinhdanh.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.vinhdanh.kernel.Actor;

/**
 * Lets a controller take the {@link Page}, the {@link Actor} and a file {@link Uploaded} with the request as arguments.
 */
@Configuration
class WebArguments implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private final Pages pages;

    WebArguments(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return List.of(Page.class, Actor.class, Uploaded.class).contains(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        if (parameter.getParameterType() == Uploaded.class)
            return new Uploaded(asked, Objects.requireNonNull(parameter.getParameterName()));
        var page = pages.of(asked);
        if (parameter.getParameterType() == Actor.class) return page.actor();
        var response = request.getNativeResponse(HttpServletResponse.class);
        if (page.notice().isPresent() && response != null)
            response.addHeader(HttpHeaders.SET_COOKIE, Notices.forgotten());
        return page;
    }
}
