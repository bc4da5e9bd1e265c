package org.vinhdanh.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.vinhdanh.Village;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.Role;

/** Documents and those who keep them, for tests. */
public final class Filed {

    private Filed() {}

    /** Somebody with one role in one place. */
    public static Actor actor(Village village, Role role, Village.At at) {
        return new Actor(
                new AccountId(Ids.fresh()),
                "người giữ sổ",
                Optional.empty(),
                Optional.empty(),
                List.of(new Actor.Grant(role, village.organisation(at), village.path(at))));
    }

    /** A decree of the Government. */
    public static DocumentFacts decree(String number, LocalDate on) {
        return DocumentFacts.of("NGHI_DINH", number, on, "Chính phủ", "Quy định chi tiết Luật Thi đua, khen thưởng");
    }

    public static List<Citation> cited(String number) {
        return List.of(new Citation(number, Optional.empty()));
    }
}
