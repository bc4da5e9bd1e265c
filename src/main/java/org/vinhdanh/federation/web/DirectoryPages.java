package org.vinhdanh.federation.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.OrganisationKind;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.members.HeadCount;
import org.vinhdanh.federation.members.HeadCounts;
import org.vinhdanh.federation.offices.Officer;
import org.vinhdanh.federation.offices.Offices;
import org.vinhdanh.ui.Asking;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.MappedPages;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** The public directory of member associations and affiliated centres: what may be public of each. */
@Controller
class DirectoryPages implements MappedPages {

    static final String LIST = "/hoi-thanh-vien";

    private final Organisations organisations;
    private final Offices offices;
    private final HeadCounts headCounts;
    private final Templates templates;

    DirectoryPages(Organisations organisations, Offices offices, HeadCounts headCounts, Templates templates) {
        this.organisations = organisations;
        this.offices = offices;
        this.headCounts = headCounts;
        this.templates = templates;
    }

    @Bean
    static MenuEntry directoryInTheMenu() {
        return MenuEntry.open(40, "federation.directory.title", LIST);
    }

    @GetMapping(LIST)
    View list(Page page, @RequestParam(name = "q", defaultValue = "") String typed) {
        var words = Asking.line(typed);
        var byKind = organisations.directory(words).stream().collect(Collectors.groupingBy(Organisation::kind));
        return Html.of(templates.federationWebDirectory(
                page,
                words,
                byKind.getOrDefault(OrganisationKind.MEMBER_ASSOCIATION, List.of()),
                byKind.getOrDefault(OrganisationKind.AFFILIATED_CENTRE, List.of())));
    }

    @Override
    public List<String> paths() {
        return organisations.directory("").stream()
                .map(organisation -> LIST + "/" + organisation.slug())
                .toList();
    }

    /** One organisation; an address it once had leads to the present one for good. */
    @GetMapping(LIST + "/{slug}")
    View show(Page page, @PathVariable String slug) {
        var organisation = organisations.published(slug).orElseThrow(NotFound::new);
        if (!organisation.slug().equals(slug)) {
            var redirect = new RedirectView(LIST + "/" + organisation.slug());
            redirect.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
            return redirect;
        }
        List<Officer> officers = offices.officers(organisation.id());
        Optional<HeadCount> count = headCounts.released(organisation.id());
        return Html.of(templates.federationWebDirectoryEntry(page, organisation, officers, count));
    }
}
