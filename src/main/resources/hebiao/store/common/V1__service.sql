-- The same for SQLite and PostgreSQL: moments are ISO 8601 in UTC, days YYYY-MM-DD, truth is 0 or 1.
-- Numbers are given out by the program, inside the one transaction at a time that writes.

CREATE TABLE department (
    id BIGINT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);

CREATE TABLE account (
    id BIGINT PRIMARY KEY,
    login TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    department_id BIGINT REFERENCES department (id),
    password TEXT NOT NULL,
    renew INTEGER NOT NULL,
    disabled INTEGER NOT NULL
);

CREATE TABLE session (
    token TEXT PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES account (id),
    csrf TEXT NOT NULL,
    began TEXT NOT NULL,
    seen TEXT NOT NULL,
    address TEXT NOT NULL
);

CREATE TABLE period (
    month TEXT PRIMARY KEY,
    due TEXT NOT NULL,
    closes TEXT NOT NULL,
    closed INTEGER NOT NULL
);

CREATE TABLE ledger (
    id BIGINT PRIMARY KEY,
    month TEXT NOT NULL REFERENCES period (month),
    kind TEXT NOT NULL,
    file TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size BIGINT NOT NULL,
    received TEXT NOT NULL
);

CREATE TABLE project (
    month TEXT NOT NULL REFERENCES period (month),
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    department_id BIGINT REFERENCES department (id),
    unit TEXT NOT NULL,
    year INTEGER,
    due TEXT,
    nil TEXT,
    position INTEGER NOT NULL,
    PRIMARY KEY (month, code)
);

CREATE TABLE version (
    id BIGINT PRIMARY KEY,
    month TEXT NOT NULL REFERENCES period (month),
    department_id BIGINT NOT NULL REFERENCES department (id),
    account_id BIGINT NOT NULL REFERENCES account (id),
    series TEXT NOT NULL,
    number INTEGER NOT NULL,
    file TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size BIGINT NOT NULL,
    project TEXT NOT NULL,
    status TEXT NOT NULL,
    errors INTEGER NOT NULL,
    warnings INTEGER NOT NULL,
    notices INTEGER NOT NULL,
    late INTEGER NOT NULL,
    program TEXT NOT NULL,
    template TEXT NOT NULL,
    policy TEXT NOT NULL,
    received TEXT NOT NULL,
    decision TEXT,
    remark TEXT,
    trail_seq BIGINT NOT NULL,
    trail_hash TEXT NOT NULL
);

CREATE UNIQUE INDEX version_number ON version (month, department_id, series, number);
CREATE INDEX version_month ON version (month, id);

-- which projects of 项目库 a version is filed for
CREATE TABLE filed (
    version_id BIGINT NOT NULL REFERENCES version (id),
    month TEXT NOT NULL,
    code TEXT NOT NULL,
    PRIMARY KEY (version_id, code)
);

CREATE INDEX filed_code ON filed (month, code);

CREATE TABLE finding (
    version_id BIGINT NOT NULL REFERENCES version (id),
    number INTEGER NOT NULL,
    rule TEXT NOT NULL,
    severity TEXT NOT NULL,
    file TEXT NOT NULL,
    sheet TEXT,
    cell TEXT,
    field TEXT,
    project TEXT,
    department TEXT,
    variant TEXT NOT NULL,
    reported TEXT,
    expected TEXT,
    arithmetic TEXT,
    arguments TEXT NOT NULL,
    PRIMARY KEY (version_id, number)
);

CREATE TABLE explanation (
    version_id BIGINT NOT NULL,
    number INTEGER NOT NULL,
    text TEXT NOT NULL,
    author TEXT NOT NULL,
    written TEXT NOT NULL,
    PRIMARY KEY (version_id, number),
    FOREIGN KEY (version_id, number) REFERENCES finding (version_id, number)
);

-- each record holds the hash of the one before it
CREATE TABLE trail (
    seq BIGINT PRIMARY KEY,
    written TEXT NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    details TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL
);
