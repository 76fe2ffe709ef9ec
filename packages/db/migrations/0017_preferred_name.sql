-- A preferred name of one word takes the first name's place, and the last name stays: "Ola Kowalska". Organizations that are
-- there already keep what they see until an admin says otherwise, so that no update renames people.
ALTER TABLE organization_setting ADD COLUMN preferred_name_whole boolean NOT NULL DEFAULT false;
UPDATE organization_setting SET preferred_name_whole = true;
INSERT INTO organization_setting (organization_id, preferred_name_whole) SELECT id, true FROM organization ON CONFLICT DO NOTHING;
