CREATE TABLE article (
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
  CONSTRAINT pk_article PRIMARY KEY (id),
  CONSTRAINT uq_article_sha256 UNIQUE (sha256)
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
CREATE TABLE item (
  id VARCHAR(16) NOT NULL,
  added_at DATETIME NOT NULL,
  CONSTRAINT pk_item PRIMARY KEY (id)
  );
CREATE TABLE item_version (
  id INTEGER NOT NULL,
  item_id VARCHAR(16) NOT NULL,
  version INTEGER NOT NULL,
  article_id VARCHAR(16) NOT NULL,
  kind VARCHAR(32) NOT NULL,
  stem TEXT NOT NULL,
  "key" TEXT NOT NULL,
  rank INTEGER NOT NULL,
  content TEXT NOT NULL,
  status VARCHAR(16) NOT NULL,
  fact_kind TEXT NOT NULL,
  fact_subject TEXT NOT NULL,
  fact_relation TEXT NOT NULL,
  fact_value TEXT NOT NULL,
  created_at DATETIME NOT NULL,
  CONSTRAINT pk_item_version PRIMARY KEY (id),
  CONSTRAINT fk_item_version_article_id FOREIGN KEY(article_id) REFERENCES article (id),
  CONSTRAINT fk_item_version_item_id FOREIGN KEY(item_id) REFERENCES item (id),
  CONSTRAINT uq_item_version_item_id_version UNIQUE (item_id, version)
  );
CREATE INDEX ix_attempt_quiz_id ON attempt (quiz_id);
CREATE INDEX ix_item_version_article_id ON item_version (article_id);
CREATE INDEX ix_quiz_item_item_version_id ON quiz_item (item_version_id);
CREATE TABLE question_bank_version (
  version_num VARCHAR(32) NOT NULL,
  CONSTRAINT question_bank_version_pkc PRIMARY KEY (version_num)
  );
CREATE TABLE quiz (
  id INTEGER NOT NULL,
  code VARCHAR(6) NOT NULL,
  title TEXT NOT NULL,
  mode VARCHAR(16) NOT NULL,
  created_at DATETIME NOT NULL,
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
