package org.vinhdanh.awards.register.web;

import static org.vinhdanh.As.as;
import static org.vinhdanh.Village.done;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vinhdanh.Village;
import org.vinhdanh.awards.catalogue.AwardGrade;
import org.vinhdanh.awards.register.DecisionFacts;
import org.vinhdanh.awards.register.Entry;
import org.vinhdanh.awards.register.EntryFacts;
import org.vinhdanh.awards.register.Recipient;
import org.vinhdanh.awards.register.Register;
import org.vinhdanh.kernel.PartialDate;

/** Bà Lan at her register, and ông Hải who looks over to her: what stories about its pages do again and again. */
@Component
class RegisterDesk {

    static final String TYPING = "/van-phong/quyet-dinh/moi";

    private final Village village;
    private final Register register;
    private final ObjectProvider<MockMvcTester> browsers;

    RegisterDesk(Village village, Register register, ObjectProvider<MockMvcTester> browsers) {
        this.village = village;
        this.register = register;
        this.browsers = browsers;
    }

    MvcTestResult lan(String path) {
        return browsers.getObject()
                .get()
                .uri(URI.create(path))
                .with(as(village.account(Village.LAN)))
                .exchange();
    }

    MvcTestResult hai(String path) {
        return browsers.getObject()
                .get()
                .uri(path)
                .with(as(village.account(Village.HAI)))
                .exchange();
    }

    Entry recorded(Recipient recipient, String award) {
        var actor = village.actor(Village.LAN);
        var facts = DecisionFacts.grantedBy(village.organisation(Village.At.HOME), "Chủ tịch Liên hiệp hội")
                .numbered(recipient.name().hashCode() + "/QĐ-LHH")
                .on(PartialDate.of(LocalDate.of(2015, 4, 10)));
        var registered = done(register.record(actor, facts, List.of(EntryFacts.of(recipient, AwardGrade.of(award)))));
        return register.entry(actor, registered.entries().getFirst()).orElseThrow();
    }

    MvcTestResult typed(String act, String date) {
        return browsers.getObject()
                .post()
                .uri(TYPING)
                .param("act", act)
                .param("rows", "10")
                .param("origin", "RECORDED_FROM")
                .param("authority", "Chủ tịch UBND tỉnh Thanh Hóa")
                .param("number", "1234/QĐ-UBND")
                .param("date", date)
                .param("award", "BKT")
                .param("years", "2010-2014")
                .param("e0.kind", "PERSON")
                .param("e0.name", "TS. Trần Văn Hải")
                .param("e0.unit", "Hội Cầu đường")
                .param("e3.kind", "COLLECTIVE")
                .param("e3.name", "Tập thể Hội Làm vườn")
                .param("e3.amount", "1.170.000")
                .with(as(village.account(Village.LAN)))
                .exchange();
    }
}
