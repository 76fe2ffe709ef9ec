-- Every index is paid for by each row of a first import. Reports are found by one pass over the organization, which its
-- key serves; and a connection's id is unique by itself, so the identity needs no organization in front.
DROP INDEX person_by_manager;
ALTER TABLE person DROP CONSTRAINT person_identity;
ALTER TABLE person ADD CONSTRAINT person_identity UNIQUE (connection_id, external_id);
