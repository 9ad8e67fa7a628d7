package io.alliancemetrics.ingest.account;

/**
 * A token that has just been made: the only time that it is seen whole.
 *
 * @param token what its owner presents; kept out of {@link #toString()}
 */
public record IssuedToken(TokenInfo info, String token) {
    @Override
    public String toString() {
        return "IssuedToken[" + info.id() + " of " + info.office() + "]";
    }
}
