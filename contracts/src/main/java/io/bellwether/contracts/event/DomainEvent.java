package io.bellwether.contracts.event;

/** The five things that can happen. Closed, so that a fold is an exhaustive switch. */
public sealed interface DomainEvent
    permits Security, Investor, Trade, SnapshotPublished, Feedback {}
