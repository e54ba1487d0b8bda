CREATE TABLE "article" (
  id VARCHAR(16) NOT NULL,
  title TEXT NOT NULL,
  sha256 VARCHAR(64) NOT NULL,
  text TEXT NOT NULL,
  source TEXT NOT NULL,
  origin TEXT,
  licence TEXT,
  layout TEXT NOT NULL,
  published_on DATE,
  added_at DATETIME NOT NULL,
  succeeds_id VARCHAR(16),
  CONSTRAINT pk_article PRIMARY KEY (id),
  CONSTRAINT uq_article_sha256 UNIQUE (sha256),
  CONSTRAINT fk_article_succeeds_id FOREIGN KEY(succeeds_id) REFERENCES article (id)
  );
CREATE TABLE attempt (
  id INTEGER NOT NULL,
  token VARCHAR(32) NOT NULL,
  quiz_id INTEGER NOT NULL,
  name TEXT NOT NULL,
  started_at DATETIME NOT NULL,
  submitted_at DATETIME,
  score FLOAT,
  CONSTRAINT pk_attempt PRIMARY KEY (id),
  CONSTRAINT fk_attempt_quiz_id FOREIGN KEY(quiz_id) REFERENCES quiz (id),
  CONSTRAINT uq_attempt_token UNIQUE (token)
  );
CREATE TABLE attempt_item (
  attempt_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  item_version_id INTEGER NOT NULL,
  option_order TEXT NOT NULL,
  CONSTRAINT pk_attempt_item PRIMARY KEY (attempt_id, position),
  CONSTRAINT fk_attempt_item_attempt_id FOREIGN KEY(attempt_id) REFERENCES attempt (id),
  CONSTRAINT fk_attempt_item_item_version_id FOREIGN KEY(item_version_id) REFERENCES item_version (id)
  )
  WITHOUT ROWID;
CREATE TRIGGER attempt_item_stays BEFORE UPDATE ON attempt_item BEGIN SELECT RAISE(ABORT, 'a row of attempt_item never changes'); END;
CREATE TABLE "bulk_action" (
  id INTEGER NOT NULL,
  made_at DATETIME NOT NULL,
  teacher_id INTEGER,
  action VARCHAR(16) NOT NULL,
  argument TEXT,
  undone_at DATETIME,
  last_event_id INTEGER,
  CONSTRAINT pk_bulk_action PRIMARY KEY (id),
  CONSTRAINT fk_bulk_action_teacher_id FOREIGN KEY(teacher_id) REFERENCES teacher (id)
  );
CREATE TABLE bulk_change (
  action_id INTEGER NOT NULL,
  item_number INTEGER NOT NULL,
  was TEXT,
  CONSTRAINT pk_bulk_change PRIMARY KEY (action_id, item_number),
  CONSTRAINT fk_bulk_change_action_id FOREIGN KEY(action_id) REFERENCES bulk_action (id),
  CONSTRAINT fk_bulk_change_item_number FOREIGN KEY(item_number) REFERENCES item (number)
  )
  WITHOUT ROWID;
CREATE TABLE contradiction (
  id INTEGER NOT NULL,
  claim_hash BIGINT NOT NULL,
  first_number INTEGER NOT NULL,
  second_number INTEGER NOT NULL,
  found_at DATETIME NOT NULL,
  resolved_at DATETIME,
  teacher_id INTEGER,
  resolution VARCHAR(16),
  CONSTRAINT pk_contradiction PRIMARY KEY (id),
  CONSTRAINT fk_contradiction_first_number FOREIGN KEY(first_number) REFERENCES item (number),
  CONSTRAINT fk_contradiction_second_number FOREIGN KEY(second_number) REFERENCES item (number),
  CONSTRAINT fk_contradiction_teacher_id FOREIGN KEY(teacher_id) REFERENCES teacher (id),
  CONSTRAINT uq_contradiction_first_number_second_number UNIQUE (first_number, second_number)
  );
CREATE TABLE corrected_attempt (
  correction_id INTEGER NOT NULL,
  attempt_id INTEGER NOT NULL,
  score_before FLOAT,
  score_after FLOAT,
  CONSTRAINT pk_corrected_attempt PRIMARY KEY (correction_id, attempt_id),
  CONSTRAINT fk_corrected_attempt_attempt_id FOREIGN KEY(attempt_id) REFERENCES attempt (id),
  CONSTRAINT fk_corrected_attempt_correction_id FOREIGN KEY(correction_id) REFERENCES correction (id)
  )
  WITHOUT ROWID;
CREATE TABLE correction (
  id INTEGER NOT NULL,
  from_version_id INTEGER NOT NULL,
  to_version_id INTEGER NOT NULL,
  change VARCHAR(16) NOT NULL,
  teacher_id INTEGER,
  reason TEXT NOT NULL,
  made_at DATETIME NOT NULL,
  CONSTRAINT pk_correction PRIMARY KEY (id),
  CONSTRAINT fk_correction_from_version_id FOREIGN KEY(from_version_id) REFERENCES item_version (id),
  CONSTRAINT fk_correction_teacher_id FOREIGN KEY(teacher_id) REFERENCES teacher (id),
  CONSTRAINT fk_correction_to_version_id FOREIGN KEY(to_version_id) REFERENCES item_version (id)
  );
CREATE TABLE folder (
  id INTEGER NOT NULL,
  parent_id INTEGER,
  name TEXT NOT NULL,
  CONSTRAINT pk_folder PRIMARY KEY (id),
  CONSTRAINT fk_folder_parent_id FOREIGN KEY(parent_id) REFERENCES folder (id),
  CONSTRAINT uq_folder_parent_id_name UNIQUE (parent_id, name)
  );
CREATE TABLE item (
  number INTEGER NOT NULL,
  id VARCHAR(16) NOT NULL,
  version INTEGER NOT NULL,
  status VARCHAR(16) NOT NULL,
  cause VARCHAR(16),
  kind VARCHAR(32) NOT NULL,
  form VARCHAR(8) NOT NULL,
  article_id VARCHAR(16) NOT NULL,
  section TEXT NOT NULL,
  folder_id INTEGER,
  stem TEXT NOT NULL,
  "key" TEXT NOT NULL,
  answers TEXT NOT NULL,
  difficulty FLOAT NOT NULL,
  rank INTEGER NOT NULL,
  stem_hash BIGINT NOT NULL,
  claim_hash BIGINT NOT NULL,
  value_hash BIGINT NOT NULL,
  added_at DATETIME NOT NULL,
  CONSTRAINT pk_item PRIMARY KEY (number),
  CONSTRAINT fk_item_article_id FOREIGN KEY(article_id) REFERENCES article (id),
  CONSTRAINT fk_item_folder_id FOREIGN KEY(folder_id) REFERENCES folder (id),
  CONSTRAINT uq_item_id UNIQUE (id)
  );
CREATE TABLE item_finding (
  item_number INTEGER NOT NULL,
  code VARCHAR(16) NOT NULL,
  severity VARCHAR(8) NOT NULL,
  CONSTRAINT pk_item_finding PRIMARY KEY (item_number, code),
  CONSTRAINT fk_item_finding_item_number FOREIGN KEY(item_number) REFERENCES item (number)
  )
  WITHOUT ROWID;
CREATE VIRTUAL TABLE item_search USING fts5 (
  stem, answers, content = 'item', content_rowid = 'number',
  tokenize = 'porter unicode61 remove_diacritics 2');
CREATE TABLE 'item_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;
CREATE TABLE 'item_search_data'(id INTEGER PRIMARY KEY, block BLOB);
CREATE TRIGGER item_search_delete AFTER DELETE ON item BEGIN
  INSERT INTO item_search (item_search, rowid, stem, answers)
  VALUES ('delete', old.number, old.stem, old.answers);
  END;
CREATE TABLE 'item_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
CREATE TABLE 'item_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE TRIGGER item_search_insert AFTER INSERT ON item BEGIN
  INSERT INTO item_search (rowid, stem, answers) VALUES (new.number, new.stem, new.answers);
  END;
CREATE TRIGGER item_search_update AFTER UPDATE OF stem, answers ON item BEGIN
  INSERT INTO item_search (item_search, rowid, stem, answers)
  VALUES ('delete', old.number, old.stem, old.answers);
  INSERT INTO item_search (rowid, stem, answers) VALUES (new.number, new.stem, new.answers);
  END;
CREATE TABLE item_tag (
  item_number INTEGER NOT NULL,
  tag_id INTEGER NOT NULL,
  CONSTRAINT pk_item_tag PRIMARY KEY (item_number, tag_id),
  CONSTRAINT fk_item_tag_item_number FOREIGN KEY(item_number) REFERENCES item (number),
  CONSTRAINT fk_item_tag_tag_id FOREIGN KEY(tag_id) REFERENCES tag (id)
  )
  WITHOUT ROWID;
CREATE TABLE item_version (
  id INTEGER NOT NULL,
  item_number INTEGER NOT NULL,
  version INTEGER NOT NULL,
  article_id VARCHAR(16) NOT NULL,
  content TEXT NOT NULL,
  teacher_id INTEGER,
  created_at DATETIME NOT NULL,
  CONSTRAINT pk_item_version PRIMARY KEY (id),
  CONSTRAINT fk_item_version_article_id FOREIGN KEY(article_id) REFERENCES article (id),
  CONSTRAINT fk_item_version_item_number FOREIGN KEY(item_number) REFERENCES item (number),
  CONSTRAINT fk_item_version_teacher_id FOREIGN KEY(teacher_id) REFERENCES teacher (id),
  CONSTRAINT uq_item_version_item_number_version UNIQUE (item_number, version)
  );
CREATE TRIGGER item_version_stays BEFORE UPDATE ON item_version BEGIN SELECT RAISE(ABORT, 'a row of item_version never changes'); END;
CREATE INDEX ix_article_succeeds_id ON article (succeeds_id);
CREATE INDEX ix_attempt_item_item_version_id ON attempt_item (item_version_id);
CREATE INDEX ix_attempt_name ON attempt (name);
CREATE INDEX ix_attempt_quiz_id ON attempt (quiz_id);
CREATE INDEX ix_bulk_action_made_at ON bulk_action (made_at);
CREATE INDEX ix_contradiction_open ON contradiction (id) WHERE resolved_at IS NULL;
CREATE INDEX ix_contradiction_second_number ON contradiction (second_number);
CREATE INDEX ix_corrected_attempt_attempt_id ON corrected_attempt (attempt_id);
CREATE INDEX ix_correction_from_version_id ON correction (from_version_id);
CREATE UNIQUE INDEX ix_folder_name ON folder (name) WHERE parent_id IS NULL;
CREATE INDEX ix_item_article_id_number ON item (article_id, number);
CREATE INDEX ix_item_cause_number ON item (cause, number) WHERE cause IS NOT NULL;
CREATE INDEX ix_item_claim_hash_value_hash ON item (claim_hash, value_hash);
CREATE INDEX ix_item_finding_code_item_number ON item_finding (code, item_number);
CREATE INDEX ix_item_folder_id_number ON item (folder_id, number) WHERE folder_id IS NOT NULL;
CREATE INDEX ix_item_kind_number ON item (kind, number);
CREATE INDEX ix_item_status_kind_difficulty_number ON item (status, kind, difficulty, number);
CREATE INDEX ix_item_status_number ON item (status, number);
CREATE INDEX ix_item_stem_hash ON item (stem_hash);
CREATE INDEX ix_item_tag_tag_id_item_number ON item_tag (tag_id, item_number);
CREATE INDEX ix_quiz_item_item_version_id ON quiz_item (item_version_id);
CREATE INDEX ix_review_event_item_number_id ON review_event (item_number, id);
CREATE INDEX ix_review_event_teacher_id ON review_event (teacher_id);
CREATE TABLE overruling (
  id INTEGER NOT NULL,
  item_version_id INTEGER NOT NULL,
  code VARCHAR(16) NOT NULL,
  teacher_id INTEGER,
  reason TEXT NOT NULL,
  made_at DATETIME NOT NULL,
  CONSTRAINT pk_overruling PRIMARY KEY (id),
  CONSTRAINT fk_overruling_item_version_id FOREIGN KEY(item_version_id) REFERENCES item_version (id),
  CONSTRAINT fk_overruling_teacher_id FOREIGN KEY(teacher_id) REFERENCES teacher (id),
  CONSTRAINT uq_overruling_item_version_id_code UNIQUE (item_version_id, code)
  );
CREATE TABLE question_bank_version (
  version_num VARCHAR(32) NOT NULL,
  CONSTRAINT question_bank_version_pkc PRIMARY KEY (version_num)
  );
CREATE TABLE "quiz" (
  id INTEGER NOT NULL,
  code VARCHAR(6) NOT NULL,
  title TEXT NOT NULL,
  mode VARCHAR(16) NOT NULL,
  created_at DATETIME NOT NULL,
  blueprint TEXT,
  random_seed BIGINT,
  mixes_options BOOLEAN NOT NULL,
  CONSTRAINT pk_quiz PRIMARY KEY (id),
  CONSTRAINT uq_quiz_code UNIQUE (code)
  );
CREATE TABLE quiz_item (
  quiz_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  item_version_id INTEGER NOT NULL,
  CONSTRAINT pk_quiz_item PRIMARY KEY (quiz_id, position),
  CONSTRAINT fk_quiz_item_item_version_id FOREIGN KEY(item_version_id) REFERENCES item_version (id),
  CONSTRAINT fk_quiz_item_quiz_id FOREIGN KEY(quiz_id) REFERENCES quiz (id)
  );
CREATE TRIGGER quiz_item_stays BEFORE UPDATE ON quiz_item BEGIN SELECT RAISE(ABORT, 'a row of quiz_item never changes'); END;
CREATE TABLE response (
  id INTEGER NOT NULL,
  attempt_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  answer TEXT NOT NULL,
  revision INTEGER NOT NULL,
  saved_at DATETIME NOT NULL,
  CONSTRAINT pk_response PRIMARY KEY (id),
  CONSTRAINT fk_response_attempt_id FOREIGN KEY(attempt_id) REFERENCES attempt (id),
  CONSTRAINT uq_response_attempt_id_position_revision UNIQUE (attempt_id, position, revision)
  );
CREATE TRIGGER response_stays BEFORE UPDATE ON response BEGIN SELECT RAISE(ABORT, 'a row of response never changes'); END;
CREATE TABLE review_event (
  id INTEGER NOT NULL,
  made_at DATETIME NOT NULL,
  teacher_id INTEGER,
  item_number INTEGER NOT NULL,
  version INTEGER NOT NULL,
  action VARCHAR(16) NOT NULL,
  reason TEXT,
  from_status VARCHAR(16) NOT NULL,
  to_status VARCHAR(16) NOT NULL,
  CONSTRAINT pk_review_event PRIMARY KEY (id),
  CONSTRAINT fk_review_event_item_number FOREIGN KEY(item_number) REFERENCES item (number),
  CONSTRAINT fk_review_event_teacher_id FOREIGN KEY(teacher_id) REFERENCES teacher (id)
  );
CREATE TRIGGER review_event_stays BEFORE UPDATE ON review_event BEGIN SELECT RAISE(ABORT, 'a row of review_event never changes'); END;
CREATE TABLE suppression (
  id INTEGER NOT NULL,
  claim_hash BIGINT NOT NULL,
  value_hash BIGINT NOT NULL,
  kind VARCHAR(32) NOT NULL,
  form VARCHAR(8) NOT NULL,
  item_number INTEGER NOT NULL,
  reason TEXT NOT NULL,
  made_at DATETIME NOT NULL,
  CONSTRAINT pk_suppression PRIMARY KEY (id),
  CONSTRAINT fk_suppression_item_number FOREIGN KEY(item_number) REFERENCES item (number),
  CONSTRAINT uq_suppression_claim_hash_value_hash_kind_form UNIQUE (claim_hash, value_hash, kind, form)
  );
CREATE TABLE tag (
  id INTEGER NOT NULL,
  name TEXT NOT NULL,
  CONSTRAINT pk_tag PRIMARY KEY (id),
  CONSTRAINT uq_tag_name UNIQUE (name)
  );
CREATE TABLE teacher (
  id INTEGER NOT NULL,
  name TEXT NOT NULL,
  role VARCHAR(16) NOT NULL,
  added_at DATETIME NOT NULL,
  CONSTRAINT pk_teacher PRIMARY KEY (id),
  CONSTRAINT uq_teacher_name UNIQUE (name)
  );
