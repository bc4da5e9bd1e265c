package org.vinhdanh.bench;

import java.sql.Connection;
import java.sql.SQLException;

/** A site with a thousand published articles of some 450 words each, put together from the sentences of a year's work. */
final class ThousandArticlesSql {

    private ThousandArticlesSql() {}

    static void fill(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var command : SITE.split(";")) if (!command.isBlank()) statement.execute(command);
            statement.execute(ARTICLES);
            statement.execute("vacuum analyze");
        }
    }

    private static final String SITE = """
            insert into site (id, organisation_id, org_path, title, organisation, short_name, initials, licence_kind, licence_number,
                licence_issuer, responsible_name, responsible_post, address, phones, mail, designer, about, version)
            select uuidv7(), f.organisation_id, o.path, 'Trang thông tin điện tử', 'Liên hiệp hội', 'Liên hiệp hội', 'LHH', '', '', '', '',
                   '', '', '', '', '', '', 0
              from federation_home f join organisation o on o.id = f.organisation_id;
            insert into category (id, site_id, org_path, name, slug, position)
            select uuidv7(), s.id, s.org_path, c.name, c.slug, c.n
              from site s, (values (1, 'Tin hoạt động', 'tin-hoat-dong'), (2, 'Thi đua, khen thưởng', 'thi-dua-khen-thuong'),
                                 (3, 'Sáng kiến, mô hình', 'sang-kien')) c (n, name, slug)
            """;

    private static final String ARTICLES = """
            with told as (
                select array['Hội nghị điển hình tiên tiến biểu dương những tập thể, cá nhân có nhiều sáng kiến.',
                             'Con đường liên xã dài bốn cây số được hội viên khảo sát và lập hồ sơ.',
                             'Vườn cam trên đồi cho quả ngọt sau ba năm chăm sóc theo quy trình mới.',
                             'Ban Thường vụ thống nhất kế hoạch tư vấn, phản biện và giám định xã hội.',
                             'Rừng dương chắn cát giữ làng chài qua mùa bão.',
                             'Các hội thành viên đăng ký thi đua từ đầu năm và tự chấm điểm từng quý.',
                             'Nhóm kỹ sư đo độ mặn của nước mương bằng que thử giấy tự làm.',
                             'Liên hiệp hội tặng giấy khen cho người có giải pháp được áp dụng rộng rãi.',
                             'Lớp học buổi tối dạy người lớn tuổi dùng điện thoại thông minh an toàn.',
                             'Nghị định mới rút ngắn thời gian lấy ý kiến và giảm thành phần hồ sơ.',
                             'Trung tâm trực thuộc chuyển giao mô hình biogas cho bốn mươi hộ chăn nuôi.',
                             'Bác sĩ nghỉ hưu khám miễn phí tại trạm y tế vùng cao mỗi tháng một lần.',
                             'Thư viện xã mượn được hơn nghìn cuốn sách kỹ thuật.',
                             'Cầu dân sinh nối hai bờ suối trước mùa lũ.'] as sentences,
                       array['Thọ Xuân', 'Nga Sơn', 'Như Thanh', 'Quan Hóa', 'Hậu Lộc', 'Triệu Sơn', 'Bá Thước'] as places
            ), written as (
                select n, uuidv7() as id, s.id as site, s.org_path, c.id as category,
                       sentences[1 + n % 14] || ' ' || places[1 + n / 14 % 7] || ' ' || n as title,
                       (select string_agg('<p>' || sentences[1 + (n * 7 + k * 5 + k * k) % 14] || ' ' || places[1 + (n + k) % 7] || ' '
                               || (n * k % 97) || '.</p>', '' order by k) from generate_series(1, 28) k) as body
                  from generate_series(1, 1000) n, told, site s, category c
                 where c.site_id = s.id
                   and c.position = 1 + n % 3
            ), articles as (
                insert into article (id, site_id, org_path, slug, number, title, category_id, writer, writer_name, search, stage, stage_note,
                    stage_by, stage_by_name, stage_at, live_number, live_from, live_category, begun_at, changed_at)
                select id, site, org_path, 'bai-' || n, 1, title, category, site, 'Thu', unaccent(lower(title)), 'PUBLISHED', '', site, 'Thu',
                       timestamptz '2026-01-01', 1, timestamptz '2016-01-01' + n * interval '3 days', category, timestamptz '2026-01-01',
                       timestamptz '2026-01-01'
                  from written
            )
            insert into article_version (article_id, number, title, slug, summary, body, author, category_id, tags, cover_caption, attachments,
                written_at, written_by, writer_name)
            select id, 1, title, '', 'Một việc nhỏ đáng kể lại.', body, 'Thu', category, array['thi đua'], '', '{}', timestamptz '2026-01-01',
                   site, 'Thu'
              from written
            """;
}
