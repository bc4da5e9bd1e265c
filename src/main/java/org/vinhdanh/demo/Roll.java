package org.vinhdanh.demo;

import java.util.List;

/** The associations, centres and branches of the demonstration. Their names are what such a federation might have. */
final class Roll {

    private Roll() {}

    /**
     * A member association.
     *
     * @param admitted the year it joined the union
     * @param weight how large it is beside the others
     */
    record Association(String name, String shortName, String field, int admitted, int weight) {}

    /** A centre that belongs to the union. */
    record Centre(String name, String field, int founded) {}

    static final List<Association> ASSOCIATIONS = List.of(
            new Association(Village.CAU_DUONG, "Hội Cầu đường", "Giao thông", 1996, 34),
            new Association(Village.LAM_VUON, "Hội Làm vườn", "Nông nghiệp", 1992, 210),
            of("Hội Khoa học Kinh tế", "Kinh tế", 1993, 28),
            of("Hội Xây dựng", "Xây dựng", 1994, 46),
            of("Hội Khoa học Thủy lợi", "Thủy lợi", 1995, 31),
            of("Hội Chăn nuôi - Thú y", "Nông nghiệp", 1994, 72),
            of("Hội Y học", "Y tế", 1991, 118),
            of("Hội Đông y", "Y tế", 1990, 160),
            of("Hội Dược học", "Y tế", 1996, 40),
            of("Hội Điều dưỡng", "Y tế", 1998, 134),
            of("Hội Khoa học Lịch sử", "Khoa học xã hội", 1990, 26),
            of("Hội Kế hoạch hóa gia đình", "Y tế", 1995, 64),
            of("Hội Tin học", "Công nghệ thông tin", 2001, 22),
            of("Hội Vật lý", "Khoa học tự nhiên", 1997, 19),
            of("Hội Toán học", "Khoa học tự nhiên", 1998, 24),
            of("Hội Hóa học", "Khoa học tự nhiên", 2002, 17),
            of("Hội Khoa học kỹ thuật Lâm nghiệp", "Lâm nghiệp", 1993, 38),
            of("Hội Nghề cá", "Thủy sản", 1999, 57),
            of("Hội Khoa học kỹ thuật Trồng trọt", "Nông nghiệp", 2000, 42),
            of("Hội Điện lực", "Năng lượng", 2003, 30),
            of("Hội Cơ khí", "Công nghiệp", 2004, 21),
            of("Hội Mỏ - Địa chất", "Tài nguyên", 2005, 18),
            of("Hội Kiến trúc", "Xây dựng", 1996, 15),
            of("Hội Quy hoạch và Phát triển đô thị", "Xây dựng", 2006, 14),
            of("Hội Bảo vệ thiên nhiên và Môi trường", "Môi trường", 2007, 33),
            of("Hội Sinh vật cảnh", "Nông nghiệp", 1997, 66),
            of("Hội Khoa học Tâm lý - Giáo dục", "Giáo dục", 2009, 48),
            of("Hội Nữ trí thức", "Khoa học và công nghệ", 2016, 29),
            of("Hội Phát triển công nghệ sinh học", "Khoa học và công nghệ", 2018, 12),
            of("Hội Sở hữu trí tuệ và Đổi mới sáng tạo", "Khoa học và công nghệ", 2020, 11));

    static final List<Centre> CENTRES = List.of(
            centre("Trung tâm Tư vấn và Chuyển giao công nghệ", "Chuyển giao công nghệ", 2003),
            centre("Trung tâm Nghiên cứu ứng dụng nông nghiệp sạch", "Nông nghiệp", 2005),
            centre("Trung tâm Hỗ trợ cộng đồng miền núi", "Phát triển cộng đồng", 2006),
            centre("Trung tâm Tư vấn phản biện xã hội", "Tư vấn, phản biện", 2007),
            centre("Trung tâm Ứng dụng năng lượng tái tạo", "Năng lượng", 2008),
            centre("Trung tâm Bảo tồn nguồn gen cây thuốc", "Dược liệu", 2009),
            centre("Trung tâm Nghiên cứu văn hóa xứ Thanh", "Khoa học xã hội", 2010),
            centre("Trung tâm Nước sạch và Vệ sinh môi trường cộng đồng", "Môi trường", 2011),
            centre("Trung tâm Đào tạo kỹ năng nghề", "Đào tạo", 2012),
            centre("Trung tâm Phát triển phần mềm cộng đồng", "Công nghệ thông tin", 2016),
            centre("Trung tâm Nghiên cứu thủy sản ven bờ", "Thủy sản", 2017),
            centre("Trung tâm Thông tin và Phổ biến kiến thức", "Phổ biến kiến thức", 2019));

    /** Where branches are. */
    static final List<String> DISTRICTS =
            List.of("Hoằng Hóa", "Thọ Xuân", "Nông Cống", "Quảng Xương", "Ngọc Lặc", "Hà Trung");

    /** How many of a hundred members are women. */
    static int women(Association association) {
        return switch (association.shortName()) {
            case "Hội Nữ trí thức" -> 100;
            case "Hội Điều dưỡng" -> 88;
            case "Hội Kế hoạch hóa gia đình" -> 78;
            case "Hội Khoa học Tâm lý - Giáo dục" -> 66;
            case "Hội Dược học" -> 64;
            case "Hội Phát triển công nghệ sinh học" -> 52;
            case "Hội Sở hữu trí tuệ và Đổi mới sáng tạo" -> 48;
            case "Hội Y học" -> 47;
            case "Hội Khoa học Kinh tế" -> 46;
            case "Hội Hóa học" -> 45;
            case "Hội Bảo vệ thiên nhiên và Môi trường" -> 44;
            case "Hội Khoa học kỹ thuật Trồng trọt" -> 43;
            case "Hội Đông y" -> 41;
            case "Hội Làm vườn" -> 39;
            case "Hội Toán học" -> 38;
            case "Hội Chăn nuôi - Thú y" -> 36;
            case "Hội Khoa học Lịch sử" -> 33;
            case "Hội Vật lý" -> 29;
            case "Hội Tin học" -> 27;
            case "Hội Quy hoạch và Phát triển đô thị" -> 26;
            case "Hội Kiến trúc" -> 24;
            case "Hội Sinh vật cảnh" -> 22;
            case "Hội Khoa học kỹ thuật Lâm nghiệp" -> 21;
            case "Hội Nghề cá" -> 18;
            case "Hội Khoa học Thủy lợi" -> 17;
            case "Hội Xây dựng" -> 13;
            case "Hội Cầu đường" -> 11;
            case "Hội Điện lực" -> 9;
            case "Hội Mỏ - Địa chất" -> 7;
            case "Hội Cơ khí" -> 6;
            default -> throw new IllegalArgumentException(association.shortName());
        };
    }

    private static Association of(String name, String field, int admitted, int weight) {
        return new Association(name + " Thanh Hóa", name, field, admitted, weight);
    }

    private static Centre centre(String name, String field, int founded) {
        return new Centre(name, field, founded);
    }
}
