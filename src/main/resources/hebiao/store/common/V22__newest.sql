-- whether a version is the newest of its series: every page asks for these alone, however often a form was corrected
ALTER TABLE version ADD COLUMN newest INTEGER NOT NULL DEFAULT 1;

UPDATE version SET newest = 0 WHERE EXISTS (SELECT 1 FROM version later WHERE later.month = version.month
    AND later.department_id = version.department_id AND later.series = version.series
    AND later.number > version.number);

CREATE INDEX version_newest ON version (month, id) WHERE newest = 1;
CREATE INDEX version_newest_of_department ON version (month, department_id, id) WHERE newest = 1;
-- it would lead to all of them
DROP INDEX version_month;
