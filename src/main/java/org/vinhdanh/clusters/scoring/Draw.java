package org.vinhdanh.clusters.scoring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.vinhdanh.clusters.ClusterMember;

/**
 * Who checks whom, by a rule anybody can repeat with the program {@code sha256sum}: the members are put into the order of
 * the SHA-256 of {@code key/name}, in a ring; each checks the next, and with two checkers the one after the next too.
 *
 * @param key the words drawn with
 * @param each how many check one member: 1 or 2
 */
public record Draw(String key, int each) {

    /** One member checks another. */
    public record Pair(UUID checker, UUID checked) {}

    /** The ring, in its order. */
    public List<ClusterMember> ring(List<ClusterMember> members) {
        return members.stream()
                .sorted(Comparator.comparing((ClusterMember member) -> mark(member.name()))
                        .thenComparing(ClusterMember::id))
                .toList();
    }

    /** Who checks whom; nobody oneself, and nobody the same twice. */
    public List<Pair> pairs(List<ClusterMember> members) {
        var ring = ring(members);
        var pairs = new ArrayList<Pair>();
        for (var i = 0; i < ring.size(); i++)
            for (var step = 1; step <= Math.min(each, ring.size() - 1); step++)
                pairs.add(new Pair(
                        ring.get(i).id(), ring.get((i + step) % ring.size()).id()));
        return pairs;
    }

    private String mark(String name) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((key + "/" + name).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
