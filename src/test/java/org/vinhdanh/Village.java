package org.vinhdanh;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vinhdanh.accounts.Account;
import org.vinhdanh.accounts.Accounts;
import org.vinhdanh.accounts.SignIn;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.OrganisationKind;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.Part;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Role;

/**
 * The people of all tests, with the roles they hold and where. They come into being through the doors when a test first
 * names them, and vanish when it rolls back: {@code browser.get().uri("/van-phong").with(as(Village.LAN))}.
 */
@Component
public class Village {

    /** Where villagers belong. */
    public enum At {
        /** The provincial union this house belongs to. */
        HOME,
        /** A member association: what is "own" in most tests. */
        CAU_DUONG,
        /** Another member association: what is foreign to the first. */
        LAM_VUON
    }

    /** Somebody with roles in one place. */
    public record Villager(String name, String login, At at, List<Role> roles) {}

    /** What villagers who come in by a browser type. */
    public static final String PASSWORD = "hoa phượng đỏ bên sông Mã";

    /** Bà Tâm administers the house. */
    public static final Villager TAM = of(org.vinhdanh.demo.Village.TAM);
    /** Bà Lan is the standing office of the union. */
    public static final Villager LAN = of(org.vinhdanh.demo.Village.LAN);
    /** Ông Hải looks after emulation in Hội Cầu đường. */
    public static final Villager HAI = of(org.vinhdanh.demo.Village.HAI);
    /** Bà Nga looks after emulation in Hội Làm vườn. */
    public static final Villager NGA = of(org.vinhdanh.demo.Village.NGA);
    /** Ông Quang sits on the council. */
    public static final Villager QUANG = of(org.vinhdanh.demo.Village.QUANG);
    /** Ông Vinh chairs the union. */
    public static final Villager VINH = of(org.vinhdanh.demo.Village.VINH);
    /** Bà Thu writes for the public page. */
    public static final Villager THU = of(org.vinhdanh.demo.Village.THU);
    /** Ông Bình publishes what she wrote. */
    public static final Villager BINH = of(org.vinhdanh.demo.Village.BINH);
    /** Ông Sơn reads everything and changes nothing. */
    public static final Villager SON = of(org.vinhdanh.demo.Village.SON);
    /** Bà Dung administers Hội Cầu đường alone. */
    public static final Villager DUNG = of(org.vinhdanh.demo.Village.DUNG);

    /** The same as in the demonstration. */
    private static Villager of(org.vinhdanh.demo.Village.Villager known) {
        var at = known.place().equals(org.vinhdanh.demo.Village.CAU_DUONG)
                ? At.CAU_DUONG
                : known.place().equals(org.vinhdanh.demo.Village.LAM_VUON) ? At.LAM_VUON : At.HOME;
        return new Villager(known.name(), known.login(), at, known.roles());
    }

    /** A villager for each role in an own place, for tests that walk all roles. */
    public static Villager with(Role role, At at) {
        var login = (role + "-" + at).toLowerCase(java.util.Locale.ROOT).replace('_', '.');
        return new Villager("Người giữ vai trò " + role, login, at, List.of(role));
    }

    private final Organisations organisations;
    private final Accounts accounts;
    private final SignIn signIn;

    Village(Organisations organisations, Accounts accounts, SignIn signIn) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.signIn = signIn;
    }

    /** Who founds the village: an administrator and office of the home union without an account. */
    public Actor founder() {
        var home = organisations.home();
        return new Actor(
                new AccountId(Ids.fresh()),
                "người lập làng",
                Optional.empty(),
                Optional.empty(),
                List.of(
                        new Actor.Grant(Role.ADMINISTRATOR, home.id(), home.path()),
                        new Actor.Grant(Role.OFFICE, home.id(), home.path())));
    }

    /** The organisation of a place, founded when first named. */
    public OrganisationId organisation(At at) {
        return switch (at) {
            case HOME -> organisations.home().id();
            case CAU_DUONG -> association(org.vinhdanh.demo.Village.CAU_DUONG, "Hội Cầu đường");
            case LAM_VUON -> association(org.vinhdanh.demo.Village.LAM_VUON, "Hội Làm vườn");
        };
    }

    /** Where the organisation of a place stands in the tree. */
    public OrgPath path(At at) {
        return organisations.find(founder(), organisation(at)).orElseThrow().path();
    }

    private OrganisationId association(String name, String shortName) {
        var founder = founder();
        return organisations.list(founder, Organisations.Filter.ALL.words(name), Part.Place.START).rows().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .map(Organisation::id)
                .orElseGet(() -> done(organisations.found(
                                founder,
                                Organisations.Founding.of(
                                        organisations.home().id(),
                                        OrganisationKind.MEMBER_ASSOCIATION,
                                        name,
                                        shortName)))
                        .id());
    }

    /** The account of a villager, opened when first named. It has no password: {@link As} lets it in. */
    public AccountId account(Villager villager) {
        var founder = founder();
        return known(founder, villager.login(), false)
                .or(() -> known(founder, villager.login(), true))
                .orElseGet(() -> open(founder, villager));
    }

    private Optional<AccountId> known(Actor founder, String login, boolean locked) {
        var wanted = new Accounts.Wanted(login, Optional.empty(), Optional.empty(), locked);
        return accounts.list(founder, wanted, Optional.empty()).accounts().stream()
                .filter(account -> account.login().equals(login))
                .findFirst()
                .map(Account::id);
    }

    private AccountId open(Actor founder, Villager villager) {
        var place = organisation(villager.at());
        var opening = new Accounts.Opening(
                villager.name(),
                villager.login(),
                "",
                Optional.empty(),
                villager.roles().getFirst(),
                place);
        var id = done(accounts.open(founder, opening)).id();
        villager.roles().stream()
                .skip(1)
                .forEach(role -> done(accounts.grant(founder, id, role, place, Optional.empty(), Optional.empty())));
        return id;
    }

    /** Gives these villagers accounts with {@link #PASSWORD}, for stories in a browser. */
    public void mayComeIn(Villager... villagers) {
        for (var villager : villagers) {
            var invitation = done(accounts.invite(founder(), account(villager)));
            done(signIn.byLink(invitation.token(), PASSWORD, PASSWORD, "127.0.0.1"));
        }
    }

    /** What a villager may do: for tests that ask doors. */
    public Actor actor(Villager villager) {
        return signIn.actor(account(villager)).orElseThrow();
    }

    /** The value of an outcome that must be done. */
    public static <T> T done(Outcome<T> outcome) {
        return outcome.result().orElseThrow(() -> new AssertionError("refused: " + outcome));
    }
}
