package org.vinhdanh.demo;

import static org.vinhdanh.demo.Folk.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.reports.summary.Chapter;
import org.vinhdanh.reports.summary.Hand;
import org.vinhdanh.reports.summary.SummaryReport.Facts;
import org.vinhdanh.reports.summary.SummaryReports;

/** Writes the report of 2010 to 2014, and that of 2015 to 2020. */
@Component
@ConditionalOnBooleanProperty("vinhdanh.demo")
class Summing {

    private final SummaryReports reports;
    private final Organisations organisations;

    Summing(SummaryReports reports, Organisations organisations) {
        this.reports = reports;
        this.organisations = organisations;
    }

    void sum(Actor office) {
        report(
                office,
                "Tổng kết phong trào thi đua yêu nước giai đoạn 2010 - 2014, phương hướng giai đoạn 2015 - 2020",
                Period.years(2010, 2014),
                LocalDate.of(2015, 4, 20),
                List.of(
                        new Hand.Own(
                                Chapter.MOVEMENTS,
                                "",
                                "Hằng năm Ban Thường vụ hướng dẫn, chỉ đạo; mỗi hội thành viên, đơn vị trực thuộc xây dựng kế"
                                        + " hoạch, chương trình cho từng phong trào."),
                        new Hand.Own(
                                Chapter.SHORTCOMINGS,
                                "",
                                "Việc phát hiện, nhân rộng điển hình ở một số đơn vị còn chậm; hồ sơ khen thưởng gửi về"
                                        + " chưa đều.")));
        report(
                office,
                "Tổng kết phong trào thi đua yêu nước giai đoạn 2015 - 2020",
                new Period(LocalDate.of(2015, 1, 1), LocalDate.of(2020, 12, 31)),
                LocalDate.of(2021, 1, 15),
                List.of(new Hand.Own(
                        Chapter.AHEAD,
                        "",
                        "Giữ vững số hội thành viên đã kiện toàn, tiếp tục nhân rộng các mô hình sản xuất.")));
    }

    private void report(Actor office, String title, Period period, LocalDate on, List<Hand.Own> texts) {
        var id = Ids.fresh();
        var home = organisations.home();
        done(reports.begin(
                office,
                id,
                organisations.find(office, home.id()).orElseThrow(),
                new Facts(
                        title,
                        period,
                        "",
                        "Thanh Hóa",
                        Optional.of(on),
                        "TM. BAN THƯỜNG VỤ\nCHỦ TỊCH",
                        "Lê Văn Sơn",
                        List.of("Liên hiệp hội Việt Nam", "Các hội thành viên, đơn vị trực thuộc", "Lưu: VT"))));
        for (var text : texts) done(reports.write(office, id, text, ""));
    }
}
