-- a department says that a project files nothing this month; the finance office confirms or declines
CREATE TABLE nil_claim (
    month TEXT NOT NULL REFERENCES period (month),
    code TEXT NOT NULL,
    reason TEXT NOT NULL,
    author TEXT NOT NULL,
    written TEXT NOT NULL,
    state TEXT NOT NULL,
    remark TEXT,
    PRIMARY KEY (month, code)
);
