package org.vinhdanh.platform.explain;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Instead of a page asked for with {@code ?explain}: what it asks the database, slowest first, with the plans. */
final class ExplainedPages extends OncePerRequestFilter {

    private final ListeningSource source;
    private final PlanSql plans;

    ExplainedPages(ListeningSource source) {
        this.source = source;
        this.plans = new PlanSql(source);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null
                || !"GET".equals(request.getMethod())
                || Arrays.stream(query.split("&")).noneMatch(part -> part.matches("explain(=.*)?"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var page = new ContentCachingResponseWrapper(response);
        var questions = source.<IOException>during(() -> {
            try {
                chain.doFilter(request, page);
            } catch (ServletException failed) {
                throw new IOException(failed);
            }
        });
        if (response.isCommitted()) return;
        page.reset();
        response.setContentType(MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8");
        response.getWriter().print(told(questions));
    }

    private String told(List<Question> questions) {
        var whole = questions.stream().mapToLong(Question::nanos).sum();
        return questions.size() + " statements, " + milliseconds(whole) + "\n"
                + questions.stream()
                        .sorted(Comparator.comparingLong(Question::nanos).reversed())
                        .map(this::told)
                        .collect(Collectors.joining());
    }

    private String told(Question question) {
        return "\n---- " + milliseconds(question.nanos()) + "\n"
                + question.statement().strip() + "\n"
                + (question.reads() ? "\n" + plans.of(question) + "\n" : "");
    }

    private static String milliseconds(long nanos) {
        return String.format(Locale.ROOT, "%.2f ms", nanos / 1e6);
    }
}
