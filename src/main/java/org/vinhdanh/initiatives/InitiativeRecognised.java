package org.vinhdanh.initiatives;

import org.vinhdanh.initiatives.Initiative.Recognition;
import org.vinhdanh.kernel.Actor;

/** The head has recognised an initiative. Published within the transaction. */
public record InitiativeRecognised(Actor actor, InitiativeId id, Recognition by) {}
