CREATE TABLE "identifier_normalization" (
	"version" integer PRIMARY KEY NOT NULL
);
