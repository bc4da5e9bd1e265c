package org.vinhdanh.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.platform.mail.Letter.Recipient;
import org.vinhdanh.platform.mail.Sent.State;

/** The office without a mail server: every letter is there to be copied. */
@SpringBootTest
@Transactional
class OutboxStory {

    private static final OrgPath HERE = new OrgPath("vn.th.");

    @Autowired
    Outbox outbox;

    @Test
    void without_a_mail_server_a_letter_waits_for_a_hand_and_is_ticked_off() {
        var lan = officer("vn.th.");
        outbox.post(
                lan, letter(), List.of(new Recipient("Ông Hải", "hai@example.org"), new Recipient("Hội Nhà báo", "")));

        var letter = outbox.letters(lan, false, Optional.empty(), 10).getFirst();
        assertThat(letter.body()).isEqualTo("Hồ sơ đã được tiếp nhận.");
        assertThat(letter.deliveries()).extracting(Sent.Delivery::state).containsOnly(State.BY_HAND);

        var first = letter.deliveries().getFirst().id();
        assertThat(outbox.handedOver(lan, first).result()).hasValue(first);
        assertThat(outbox.letters(lan, false, Optional.empty(), 10).getFirst().deliveries())
                .extracting(Sent.Delivery::state)
                .containsExactlyInAnyOrder(State.HANDED_OVER, State.BY_HAND);
    }

    @Test
    void the_office_of_another_place_neither_sees_the_letter_nor_ticks_it_off() {
        var lan = officer("vn.th.");
        var stranger = officer("vn.na.");
        outbox.post(lan, letter(), List.of(new Recipient("Ông Hải", "hai@example.org")));
        var delivery = outbox.letters(lan, false, Optional.empty(), 10)
                .getFirst()
                .deliveries()
                .getFirst();

        assertThat(outbox.letters(stranger, false, Optional.empty(), 10)).isEmpty();
        assertThat(outbox.handedOver(stranger, delivery.id()).why()).hasSize(1);
        assertThat(outbox.letters(Actor.PUBLIC, false, Optional.empty(), 10)).isEmpty();
    }

    @Test
    void letters_come_in_parts_newest_first() {
        var lan = officer("vn.th.");
        for (int i = 0; i < 3; i++) outbox.post(lan, letter(), List.of(new Recipient("Ông Hải", "")));
        var two = outbox.letters(lan, false, Optional.empty(), 2);
        assertThat(outbox.letters(lan, false, Optional.of(two.getLast().id()), 2))
                .hasSize(1);
    }

    private static Letter letter() {
        return new Letter(HERE, "Tiếp nhận hồ sơ", "Hồ sơ đã được tiếp nhận.", "nomination", Ids.fresh());
    }

    private static Actor officer(String path) {
        var grant = new Actor.Grant(Role.OFFICE, new OrganisationId(Ids.fresh()), new OrgPath(path));
        return new Actor(new AccountId(Ids.fresh()), "Bà Lan", Optional.empty(), Optional.empty(), List.of(grant));
    }
}
