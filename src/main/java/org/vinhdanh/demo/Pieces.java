package org.vinhdanh.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.vinhdanh.portal.articles.Reprint;

/** What the demonstration's editor wrote. Every person is invented; the figures of 2010–2015 are those of the source. */
final class Pieces {

    /**
     * One article.
     *
     * @param picture which picture stands above it; negative for none
     */
    record Piece(
            String title,
            String category,
            List<String> tags,
            String author,
            LocalDate on,
            int picture,
            Optional<Reprint> reprint,
            String summary,
            String body) {}

    private Pieces() {}

    private static Piece piece(
            String title,
            String category,
            List<String> tags,
            String author,
            LocalDate on,
            int picture,
            String summary,
            String body) {
        return new Piece(title, category, tags, author, on, picture, Optional.empty(), summary, body);
    }

    static final List<Piece> ALL = List.of(
            piece(
                    "Hội nghị điển hình tiên tiến giai đoạn 2010–2014 và phát động phong trào thi đua giai đoạn 2015–2020",
                    "Điển hình tiên tiến",
                    List.of("điển hình tiên tiến", "tổng kết", "phong trào 2015–2020"),
                    "Hồng Lam",
                    LocalDate.of(2015, 4, 20),
                    0,
                    "Hơn 100 đại biểu của Liên hiệp hội gặp nhau tại hội trường Sở Khoa học và Công nghệ để nhìn lại năm năm thi đua và bước vào giai đoạn mới.",
                    """
                    <p>Sáng 20/4/2015, tại hội trường Sở Khoa học và Công nghệ, Liên hiệp các Hội Khoa học và Kỹ thuật Thanh Hóa tổ chức Hội nghị điển hình tiên tiến giai đoạn 2010–2014. Cùng dự có Phó trưởng ban Ban Dân vận Tỉnh ủy, Phó Chủ tịch Mặt trận Tổ quốc Việt Nam tỉnh, đại diện các sở, ban, ngành, đơn vị liên quan và hơn 100 đại biểu từ các đơn vị thành viên, đơn vị trực thuộc.</p>
                    <h2>Năm năm có việc, có người</h2>
                    <p>Mỗi năm Ban Thường vụ đều có văn bản chỉ đạo, hướng dẫn; từ đó từng hội thành viên, từng đơn vị trực thuộc lập kế hoạch, chương trình cho từng phong trào. Nổi bật là thực hiện Nghị quyết 27-NQ/TW về xây dựng đội ngũ trí thức<small>Chương trình hành động thực hiện Nghị quyết 27-NQ/TW, triển khai trong toàn Liên hiệp hội.</small>, Chỉ thị 42-CT/TW ngày 16/4/2010 của Bộ Chính trị; xây dựng tổ chức Hội vững mạnh; đề xuất và triển khai đề tài, dự án khoa học; tư vấn, phản biện và giám định xã hội.</p>
                    <h2>Những con số</h2>
                    <p>Từ năm 2010 đến ngày hội nghị, có <data value="45" data-list="hinhThuc=VUSTA_BK">45</data> tập thể và cá nhân được tặng Bằng khen của Liên hiệp hội Việt Nam, <data value="69" data-list="hinhThuc=VUSTA_KNC">69</data> tập thể và cá nhân được tặng Kỷ niệm chương vì sự nghiệp các Hội khoa học và kỹ thuật. Liên hiệp hội tỉnh nhận <data value="3" data-list="hinhThuc=VUSTA_CTD">3</data> Cờ thi đua xuất sắc các năm 2010, 2011, 2012; năm 2013 được UBND tỉnh tặng <data value="1" data-list="hinhThuc=CTDT">Cờ đơn vị dẫn đầu thi đua xuất sắc</data>; năm 2014 được Cụm thi đua số 11 thống nhất bình xét, đề nghị tặng Cờ thi đua xuất sắc của Chính phủ.</p>
                    <table><caption>Khen thưởng của giai đoạn 2010–2014</caption><thead><tr><th>Hình thức</th><th>Số lượng</th></tr></thead><tbody>
                    <tr><td>Bằng khen của Liên hiệp hội Việt Nam</td><td>45</td></tr>
                    <tr><td>Kỷ niệm chương vì sự nghiệp các Hội khoa học và kỹ thuật</td><td>69</td></tr>
                    <tr><td>Cờ thi đua xuất sắc (2010, 2011, 2012)</td><td>3</td></tr>
                    <tr><td>Cờ đơn vị dẫn đầu thi đua xuất sắc của UBND tỉnh (2013)</td><td>1</td></tr>
                    <tr><td>Bằng khen của Chủ tịch UBND tỉnh, trao tại hội nghị</td><td>2</td></tr>
                    <tr><td>Giấy khen của Chủ tịch Liên hiệp hội, trao tại hội nghị</td><td>24</td></tr>
                    </tbody></table>
                    <h2>Trao thưởng và phát động</h2>
                    <p>Tại hội nghị, <data value="2" data-list="hinhThuc=BKT">02</data> cá nhân nhận Bằng khen của Chủ tịch UBND tỉnh; <data value="24" data-list="hinhThuc=UNION_GK">24</data> tập thể, cá nhân nhận Giấy khen của Chủ tịch Liên hiệp hội. Thay mặt Ban Thường vụ, Phó Chủ tịch kiêm Tổng thư ký phát động phong trào thi đua yêu nước giai đoạn 2015–2020 với những đích cụ thể:</p>
                    <ul><li>kết nạp thêm 3 hội thành viên mới, thành lập mới 3 trung tâm khoa học công nghệ trực thuộc;</li><li>nâng tổng số hội viên lên 25.000 người;</li><li>90% các hội thành viên kiện toàn được tổ chức, hoạt động mang lại hiệu quả thiết thực;</li><li>50% các đơn vị có mô hình sản xuất tiêu biểu.</li></ul>
                    <blockquote><p>Thường xuyên đổi mới công tác thi đua, khen thưởng, gắn với tổng kết, đánh giá các mô hình hay, sáng kiến kinh nghiệm tốt.</p></blockquote>
                    <p>Đó là một trong những điều đại biểu của tỉnh gợi ý, cùng với bám sát nhiệm vụ chính trị của tỉnh, của đơn vị và phát huy vai trò của đội ngũ trí thức. Hội nghị bầu 01 đại biểu tiêu biểu đi dự Đại hội điển hình tiên tiến của tỉnh và đoàn đại biểu dự Đại hội đại biểu Liên hiệp hội Việt Nam lần thứ VII, nhiệm kỳ 2015–2020.</p>
                    """),
            piece(
                    "Vì sao mỗi giấy khen nên có một mã tra cứu",
                    "Thi đua, khen thưởng",
                    List.of("bảng vinh danh", "xác minh"),
                    "Thu Bùi",
                    LocalDate.of(2026, 11, 20),
                    0,
                    "Một mã mười ký tự in ở góc dưới giúp người nhận, cơ quan tuyển dụng và báo chí biết tấm giấy khen trong tay là thật.",
                    """
                    <p>Hồ sơ đề nghị khen thưởng bậc cao thường phải kèm bản sao các quyết định của nhiều năm trước. Có người mất cả tuần đi tìm; có người giữ giấy khen nhưng quyết định đã thất lạc. Văn phòng Liên hiệp hội quyết định làm khác đi: mỗi lần khen được ghi vào sổ một lần, kèm số quyết định, và mỗi tấm giấy khen mang một mã riêng.</p>
                    <h2>Tra cứu thế nào</h2>
                    <ol><li>Mở trang <a href="/xac-minh">kiểm tra bằng khen, giấy khen</a> hoặc quét mã QR bằng điện thoại.</li><li>Gõ mã in ở góc dưới; viết hoa hay viết thường đều được.</li><li>Trang hiện tên người nhận, hình thức khen, số và ngày quyết định, và cho biết quyết định có bị hủy bỏ, thu hồi hay không.</li></ol>
                    <p>Những gì công khai chỉ gồm điều đã công bố trong quyết định: tên, chức vụ, đơn vị, hình thức khen. Không có ngày sinh, địa chỉ hay số điện thoại.</p>
                    """),
            piece(
                    "Vườn cam đầu dốc: một mô hình ba nhà cùng làm",
                    "Sáng kiến, mô hình",
                    List.of("mô hình", "nông nghiệp sạch"),
                    "Minh Châu",
                    LocalDate.of(2026, 11, 17),
                    3,
                    "Từ hai sào cam thử nghiệm, nhóm hội viên Hội Làm vườn và Trang trại đã có quy trình cây có múi sạch bệnh mà hộ nào cũng theo được.",
                    """
                    <p>Ba năm trước, khu đồi đầu dốc chỉ có bạch đàn và cỏ tranh. Bà Tú, hội viên Hội Làm vườn và Trang trại, nhận hai sào để thử giống cam ghép trên gốc chấp. Kỹ sư của hội lo giống và lịch phòng bệnh, hợp tác xã lo nước tưới, bà Tú lo ghi chép.</p>
                    <p>Cuốn vở ghi chép ấy nay là thứ được mượn nhiều nhất xã. Mỗi trang một tuần: ngày nào tưới, ngày nào cắt lá, cây nào vàng gân. Khi cả xóm cùng ghi một kiểu, bệnh vàng lá được nhận ra sớm hơn nửa tháng.</p>
                    <h2>Điều có thể làm theo</h2>
                    <ul><li>Chỉ dùng cây giống có phiếu kiểm tra bệnh.</li><li>Tưới gốc, không tưới tán.</li><li>Ghi chép chung một mẫu, cuối tháng ngồi lại một buổi.</li></ul>
                    <p>Hội đồng sáng kiến của Liên hiệp hội đang xem xét mô hình để giới thiệu cho các huyện miền núi.</p>
                    """),
            piece(
                    "Góp ý quy hoạch cấp nước: 41 ý kiến, 26 ý kiến được tiếp thu",
                    "Tư vấn, phản biện",
                    List.of("phản biện", "quy hoạch", "nước sạch"),
                    "Hồng Lam",
                    LocalDate.of(2026, 11, 12),
                    1,
                    "Hội đồng phản biện gồm chín chuyên gia làm việc trong sáu tuần; cơ quan soạn thảo trả lời từng ý kiến bằng văn bản.",
                    """
                    <p>Phản biện không phải là chê. Mỗi ý kiến trong báo cáo của hội đồng đều gồm ba phần: điều được viết trong dự thảo, vì sao cần xem lại, và đề nghị viết thế nào. Nhờ vậy cơ quan soạn thảo trả lời được từng mục.</p>
                    <p>Trong 41 ý kiến, 26 ý kiến được tiếp thu toàn bộ, 9 ý kiến được tiếp thu một phần, 6 ý kiến được giải trình. Ý kiến được thảo luận lâu nhất là dự báo nhu cầu nước của các khu dân cư ven biển vào mùa du lịch.</p>
                    <blockquote><p>Chúng tôi muốn số liệu của mười năm chứ không phải của một mùa hè.</p></blockquote>
                    <p>Toàn văn báo cáo được lưu tại văn phòng Liên hiệp hội.</p>
                    """),
            piece(
                    "Nhận hồ sơ đề nghị khen thưởng năm 2026 đến 17 giờ ngày 15/12",
                    "Thông báo",
                    List.of("hồ sơ khen thưởng", "tổng kết"),
                    "Văn phòng Liên hiệp hội",
                    LocalDate.of(2026, 11, 10),
                    -1,
                    "Đơn vị thành viên, đơn vị trực thuộc lập hồ sơ trên phần mềm hoặc gửi bản giấy; văn phòng nhập thay khi cần.",
                    """
                    <p>Văn phòng Liên hiệp hội nhận hồ sơ đề nghị khen thưởng tổng kết năm 2026 đến hết 17 giờ ngày 15/12/2026.</p>
                    <table><thead><tr><th>Việc</th><th>Hạn</th></tr></thead><tbody><tr><td>Đơn vị họp xét, lập biên bản</td><td>05/12/2026</td></tr><tr><td>Nộp hồ sơ</td><td>17 giờ ngày 15/12/2026</td></tr><tr><td>Bổ sung hồ sơ bị trả lại</td><td>20/12/2026</td></tr></tbody></table>
                    <p>Hồ sơ gồm tờ trình, biên bản họp xét và báo cáo thành tích. Đơn vị chưa quen phần mềm có thể gửi bản giấy hoặc ảnh chụp qua thư điện tử; văn phòng nhập thay và báo lại.</p>
                    """),
            piece(
                    "Hội Cầu đường ra mắt tổ tư vấn cầu dân sinh",
                    "Hội thành viên",
                    List.of("cầu đường", "tư vấn"),
                    "Minh Châu",
                    LocalDate.of(2026, 11, 5),
                    2,
                    "Bảy kỹ sư tình nguyện giúp các xã khảo sát, lập hồ sơ đơn giản cho cầu nhỏ dưới 15 mét.",
                    """
                    <p>Nhiều xã có tiền làm cầu nhưng thiếu người xem giúp địa chất, chọn khẩu độ, đọc dự toán. Tổ tư vấn cầu dân sinh của Hội Khoa học kỹ thuật Cầu đường ra đời từ những cuộc gọi như thế.</p>
                    <p>Ông Hải, Tổng thư ký hội, cho biết tổ gồm bảy kỹ sư, trong đó bốn người đã nghỉ hưu. Mỗi tháng tổ đi hai chuyến khảo sát vào cuối tuần. Xã gửi một trang mô tả: suối rộng bao nhiêu, lũ lớn nhất ngập đến đâu, ai qua lại hằng ngày.</p>
                    <p>Bốn cây cầu đầu tiên đã có bản vẽ. Tổ không nhận tiền thiết kế; xã chỉ lo xe và cơm trưa.</p>
                    """),
            piece(
                    "Ba điều rút ra từ chấm điểm chéo cụm thi đua",
                    "Phong trào thi đua",
                    List.of("cụm thi đua", "thi đua"),
                    "Thu Bùi",
                    LocalDate.of(2026, 10, 30),
                    -1,
                    "Chấm điểm chéo mất công, nhưng giúp các đơn vị trong cụm học nhau nhiều hơn mọi cuộc hội thảo.",
                    """
                    <p>Năm nay các đơn vị trong cụm tự chấm trước, rồi đổi bảng điểm cho nhau. Sau hai tuần, có ba điều ai cũng thấy.</p>
                    <h2>Minh chứng quý hơn lời kể</h2>
                    <p>Chỗ nào có văn bản, ảnh, danh sách thì gần như không phải bàn. Chỗ nào chỉ có câu "thực hiện tốt" thì điểm lệch nhau đến một nửa.</p>
                    <h2>Điểm thấp không phải điều xấu</h2>
                    <p>Hai đơn vị tự trừ điểm vì nộp báo cáo muộn. Cả cụm nhất trí giữ nguyên và ghi nhận sự thẳng thắn.</p>
                    <h2>Nên chấm hai lần một năm</h2>
                    <p>Chấm giữa năm để còn kịp sửa, chấm cuối năm để xếp hạng. Đề nghị này đã được ghi vào quy ước của cụm cho năm tới.</p>
                    """),
            piece(
                    "Lớp học số buổi tối của các nhà giáo nghỉ hưu",
                    "Điển hình tiên tiến",
                    List.of("điển hình tiên tiến", "chuyển đổi số"),
                    "Hồng Lam",
                    LocalDate.of(2026, 10, 21),
                    -1,
                    "Mỗi tối thứ ba và thứ năm, mười hai thầy cô đã nghỉ hưu dạy người lớn tuổi dùng điện thoại thông minh an toàn.",
                    """
                    <p>Lớp học bắt đầu từ một lần ông Sáu bấm nhầm vào tin nhắn trúng thưởng. Cô Hiền, giáo viên toán đã nghỉ hưu, ngồi cả buổi tối giúp ông khóa tài khoản, rồi nghĩ: hẳn còn nhiều người như thế.</p>
                    <p>Bài đầu tiên không phải là gõ chữ, mà là <strong>khi nào không nên bấm</strong>. Sau đó mới đến gọi hình cho con cháu, đặt lịch khám, đọc báo. Ai học xong thì kèm một người mới.</p>
                    <p>Đến nay 340 người đã qua lớp. Nhóm được giới thiệu là điển hình tiên tiến của đơn vị trong năm.</p>
                    """),
            piece(
                    "Từ phòng thí nghiệm ra ruộng: đo mặn bằng que thử giấy",
                    "Sáng kiến, mô hình",
                    List.of("sáng kiến", "nông nghiệp sạch"),
                    "Minh Châu",
                    LocalDate.of(2026, 10, 9),
                    1,
                    "Que thử giá vài nghìn đồng cho biết nước mương có tưới lúa được không, kết quả sau một phút.",
                    """
                    <p>Các xã ven biển phải quyết định mở hay đóng cống trong vài giờ. Máy đo tốt thì đắt, lại chỉ có ở huyện. Nhóm của kỹ sư Tuyên chọn cách khác: que giấy đổi màu theo độ mặn<small>Ba mức: dưới 1‰, từ 1 đến 2‰, trên 2‰.</small>.</p>
                    <p>Thử 600 lần bên cạnh máy đo, que cho kết quả đúng mức trong 19 trên 20 lần. Lần sai đều ở sát ranh giới, và đều sai về phía an toàn.</p>
                    <p>Quy trình làm que được công bố để hợp tác xã nào cũng tự làm được.</p>
                    """),
            piece(
                    "Giao ban quý III: việc xong, việc chậm và việc cần giúp",
                    "Tin hoạt động",
                    List.of("giao ban"),
                    "Thu Bùi",
                    LocalDate.of(2026, 10, 2),
                    -1,
                    "Ban Thường vụ đổi cách giao ban: mỗi đơn vị chỉ nói ba điều, mỗi điều một phút.",
                    """
                    <p>Giao ban quý III của Liên hiệp hội kết thúc trước giờ dự kiến. Thay cho báo cáo dài, mỗi đơn vị nêu một việc đã xong, một việc đang chậm và một việc cần đơn vị khác giúp.</p>
                    <p>Mười bốn lời đề nghị giúp đỡ được ghi lại, mười một lời có người nhận ngay tại chỗ. Việc được nhiều đơn vị cùng hỏi là cách lập báo cáo thành tích sao cho ngắn mà đủ.</p>
                    <p>Văn phòng sẽ gửi danh sách việc kèm hạn đến từng đơn vị và nhắc trước hạn năm ngày.</p>
                    """),
            new Piece(
                    "Đọc cùng bạn: Người làm khoa học ở làng",
                    "Tin hoạt động",
                    List.of("đọc cùng bạn"),
                    "",
                    LocalDate.of(2026, 9, 18),
                    -1,
                    Optional.of(new Reprint(
                            "Lê Văn An",
                            "Bản tin Tri thức làng quê (tên đặt cho bản trình diễn)",
                            Optional.of(LocalDate.of(2026, 9, 1)),
                            "https://tri-thuc-lang-que.example/nguoi-lam-khoa-hoc-o-lang")),
                    "Một đoạn văn ngắn về những người không có phòng thí nghiệm mà vẫn làm khoa học mỗi ngày.",
                    """
                    <p>Ở làng tôi có một ông già đo mưa. Không ai giao việc ấy cho ông. Mỗi sáng ông đổ ống, ghi một con số vào tờ lịch. Ba mươi năm, ba mươi cuốn lịch.</p>
                    <p>Khi trạm thủy văn về hỏi chuyện lũ, người ta mới biết trong làng có một kho số liệu mà không cơ quan nào có. Ông chỉ cười: tôi ghi để biết hôm nay có nên phơi thóc.</p>
                    <p>Khoa học ở làng bắt đầu như thế: một câu hỏi thật, một cách đo đều đặn, và lòng kiên nhẫn.</p>
                    """),
            piece(
                    "Hội thành viên mới, việc đầu tiên: kiểm kê hội viên",
                    "Hội thành viên",
                    List.of("hội viên", "xây dựng hội"),
                    "Văn phòng Liên hiệp hội",
                    LocalDate.of(2026, 9, 5),
                    -1,
                    "Danh sách hội viên đúng là nền của mọi con số khác: từ bầu cử, thi đua đến hội phí.",
                    """
                    <p>Một hội thành viên vừa được kết nạp hỏi văn phòng nên bắt đầu từ đâu. Câu trả lời là bắt đầu từ danh sách. Ai là hội viên, vào hội ngày nào, sinh hoạt ở chi hội nào.</p>
                    <p>Mẫu danh sách chỉ có sáu cột và nhập được từ bảng tính. Hội khai báo hằng năm, số liệu đến ngày 30 tháng 9. Con số công bố trên trang này là con số các hội đã khai báo, không phải ước tính.</p>
                    """),
            piece(
                    "Một ngày của Hội đồng thi đua – khen thưởng",
                    "Thi đua, khen thưởng",
                    List.of("hội đồng", "bỏ phiếu kín"),
                    "Hồng Lam",
                    LocalDate.of(2026, 8, 22),
                    0,
                    "Từ lúc đọc hồ sơ đến lúc công bố kết quả, thành viên hội đồng phải khai xung đột lợi ích, thảo luận rồi bỏ phiếu kín.",
                    """
                    <p>Tám giờ kém mười, thư ký hội đồng đặt lên bàn mỗi người một tập: danh sách đề nghị, tóm tắt thành tích, kết quả kiểm tra điều kiện với từng điều khoản của luật. Việc đầu tiên không phải là bàn, mà là khai báo: ai có người thân, ai cùng đơn vị với người được đề nghị.</p>
                    <p>Người có liên quan không bỏ phiếu cho trường hợp ấy. Số còn lại vẫn phải đủ. Nếu không đủ, trường hợp ấy lùi sang phiên sau.</p>
                    <p>Phiếu kín đúng nghĩa là không ai, kể cả người quản trị phần mềm, biết ai bỏ phiếu thế nào. Chỉ có tổng số và biên bản kiểm phiếu.</p>
                    """));

    static final Piece SCHEDULED = piece(
            "Danh sách đề nghị khen thưởng năm 2026: lấy ý kiến công khai",
            "Thông báo",
            List.of("hồ sơ khen thưởng"),
            "Văn phòng Liên hiệp hội",
            LocalDate.of(2026, 12, 21),
            -1,
            "Danh sách được công khai trước khi trình Hội đồng; mọi người góp ý qua thư điện tử của văn phòng.",
            "<p>Danh sách đề nghị khen thưởng năm 2026 được công khai trong mười ngày làm việc trước khi trình Hội đồng thi đua – khen thưởng.</p>");

    static final Piece WAITING = piece(
            "Hai mươi năm một tủ sách kỹ thuật ở xã",
            "Điển hình tiên tiến",
            List.of("điển hình tiên tiến"),
            "Minh Châu",
            LocalDate.of(2026, 11, 22),
            -1,
            "Tủ sách bắt đầu từ bốn mươi cuốn, nay có hơn hai nghìn cuốn và một quy định duy nhất: mượn thì phải kể lại.",
            "<p>Ai mượn sách của bác Thơ đều phải kể lại một điều đã làm theo. Những lời kể ấy nay dày bằng ba cuốn sách.</p>");
}
