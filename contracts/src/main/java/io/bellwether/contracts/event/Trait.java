package io.bellwether.contracts.event;

/** What a security is or is not. */
public enum Trait {
  /** Options on it are traded. */
  OPTIONABLE,
  /** It can be sold short. */
  SHORTABLE
}
