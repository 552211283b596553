-- What the trail says is neither changed nor taken back.
CREATE FUNCTION trail_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the trail is only added to';
END $$;

CREATE TRIGGER trail_stays BEFORE UPDATE OR DELETE ON trail
    FOR EACH ROW EXECUTE FUNCTION trail_stays();
