package org.vinhdanh.federation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.Statements.asked;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.federation.Folk;
import org.vinhdanh.federation.Organisations;

/** A register of ten thousand people costs no more statements than one of ten. */
@SpringBootTest
@Transactional
@Import(Visit.class)
class ManyPeopleStory {

    private static final int STATEMENTS = 12;

    @Autowired
    Organisations organisations;

    @Autowired
    JdbcClient db;

    @Autowired
    Visit visit;

    @Autowired
    MockMvcTester browser;

    @Test
    void the_list_of_ten_thousand_people_stays_within_its_statements() {
        visit.as(Folk.office(organisations));
        db.sql("""
                        insert into person (id, name, given_key, fold, organisation_id, org_path)
                        select gen_random_uuid(), 'Trần Văn ' || n, n || ' Trần Văn', 'tran van ' || n, o.id, o.path
                          from generate_series(1, 10000) n, federation_home h
                          join organisation o on o.id = h.organisation_id
                        """).update();
        var asked = asked(() -> assertThat(browser.get().uri("/van-phong/nguoi?q=tran"))
                .hasStatusOk()
                .bodyText()
                .contains("trên 1.000"));
        assertThat(asked).hasSizeBetween(1, STATEMENTS);
    }
}
