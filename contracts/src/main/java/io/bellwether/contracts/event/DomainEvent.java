package io.bellwether.contracts.event;

/** What can happen. Closed, so that a fold is an exhaustive switch. */
public sealed interface DomainEvent
    permits Security,
        Investor,
        Trade,
        TradeCancelled,
        SnapshotPublished,
        SnapshotRefused,
        AnswerGiven,
        Feedback,
        ClientBrief {}
