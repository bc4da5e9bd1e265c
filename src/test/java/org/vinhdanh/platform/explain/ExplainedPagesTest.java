package org.vinhdanh.platform.explain;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.vinhdanh.TestDatabase;

class ExplainedPagesTest {

    private final ListeningSource source = new ListeningSource(database());
    private final ExplainedPages pages = new ExplainedPages(source);
    private final JdbcClient db = JdbcClient.create(source);

    private final FilterChain page = (_, response) -> {
        db.sql("select name from document_kind where code in (:codes) and rank > :least")
                .param("codes", List.of("LUAT", "NGHI_DINH"))
                .param("least", 0)
                .query(String.class)
                .list();
        db.sql("select pg_sleep(0.5)").query(Object.class).list();
        response.getWriter().print("the page");
    };

    @Test
    void a_page_asked_for_with_explain_tells_its_questions_slowest_first_with_their_plans() throws Exception {
        asked(""); // what is asked for the first time is slow by chance
        assertThat(asked("explain"))
                .startsWith("2 statements, ")
                .containsSubsequence(
                        "select pg_sleep(0.5)", "actual time", "select name from document_kind", "document_kind")
                .doesNotContain("the page", "error", "ERROR");
    }

    @Test
    void any_other_page_is_the_page_itself() throws Exception {
        assertThat(asked("q=explain")).isEqualTo("the page");
        assertThat(asked("")).isEqualTo("the page");
    }

    private static DataSource database() {
        var address = TestDatabase.shared();
        return new DriverManagerDataSource(
                address.url(), address.program().name(), address.program().password());
    }

    private String asked(String query) throws Exception {
        var request = new MockHttpServletRequest("GET", "/");
        request.setQueryString(query);
        var response = new MockHttpServletResponse();
        pages.doFilter(request, response, page);
        return response.getContentAsString();
    }
}
