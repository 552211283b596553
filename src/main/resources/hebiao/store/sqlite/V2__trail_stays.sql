-- What the trail says is neither changed nor taken back.
CREATE TRIGGER trail_unchanged BEFORE UPDATE ON trail
BEGIN
    SELECT RAISE(ABORT, 'the trail is only added to');
END;

CREATE TRIGGER trail_kept BEFORE DELETE ON trail
BEGIN
    SELECT RAISE(ABORT, 'the trail is only added to');
END;
