-- the policy that a month is judged by in place of the templates' own: one of the product by its name, or a file
CREATE TABLE policy (
    month TEXT PRIMARY KEY REFERENCES period (month),
    name TEXT NOT NULL,
    sha256 TEXT
);

-- when a month was last checked as a whole, and what was said of its ledgers then
CREATE TABLE month_check (
    month TEXT PRIMARY KEY REFERENCES period (month),
    written TEXT NOT NULL,
    forms INTEGER NOT NULL,
    newest BIGINT NOT NULL,
    program TEXT NOT NULL,
    policy TEXT NOT NULL
);

CREATE TABLE month_finding (
    month TEXT NOT NULL REFERENCES period (month),
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
    PRIMARY KEY (month, number)
);

-- a month closed is never unmade: reopening it notes why, and closing it again is the next number
CREATE TABLE closing (
    id BIGINT PRIMARY KEY,
    month TEXT NOT NULL REFERENCES period (month),
    number INTEGER NOT NULL,
    author TEXT NOT NULL,
    written TEXT NOT NULL,
    program TEXT NOT NULL,
    manifest TEXT NOT NULL,
    reopened TEXT,
    reason TEXT
);

CREATE TABLE closing_file (
    closing_id BIGINT NOT NULL REFERENCES closing (id),
    path TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size BIGINT NOT NULL,
    PRIMARY KEY (closing_id, path)
);

CREATE TABLE reminder (
    id BIGINT PRIMARY KEY,
    month TEXT NOT NULL REFERENCES period (month),
    department TEXT NOT NULL,
    projects INTEGER NOT NULL,
    author TEXT NOT NULL,
    written TEXT NOT NULL
);
