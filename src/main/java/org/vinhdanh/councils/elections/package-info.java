/**
 * Elections of people for seats: candidates proposed and withdrawn, the list closed, rounds counted by raised hands or off
 * ballots of paper until the seats are filled or the election ends short. It knows nothing of who holds it: that is a noun
 * and an id, and when it is over it says so ({@link org.vinhdanh.councils.elections.DelegatesElected}). Nobody's vote is
 * written down, only how many there were. Start reading at {@link org.vinhdanh.councils.elections.Election}, then
 * {@link org.vinhdanh.councils.elections.Elections}.
 */
@NamedInterface("elections")
@NullMarked
package org.vinhdanh.councils.elections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
