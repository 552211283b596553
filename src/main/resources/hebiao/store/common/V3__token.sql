-- API tokens: the SHA-256 of what a program sends
CREATE TABLE token (
    id BIGINT PRIMARY KEY,
    fingerprint TEXT NOT NULL UNIQUE,
    account_id BIGINT NOT NULL REFERENCES account (id),
    name TEXT NOT NULL,
    made TEXT NOT NULL
);
