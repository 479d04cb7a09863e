using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace YouthArchive.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Judging : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Judging_Scores");

            migrationBuilder.DropIndex(
                name: "IX_Judging_Rubrics_EditionId",
                table: "Judging_Rubrics");

            migrationBuilder.AddColumn<int>(
                name: "Number",
                table: "Judging_Rubrics",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<DateTime>(
                name: "FreeFromUtc",
                table: "Judging_PanelJudges",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "FreeToUtc",
                table: "Judging_PanelJudges",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Languages",
                table: "Judging_PanelJudges",
                type: "TEXT",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Least",
                table: "Judging_PanelJudges",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "LeftUtc",
                table: "Judging_PanelJudges",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Most",
                table: "Judging_PanelJudges",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Number",
                table: "Judging_PanelJudges",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Tracks",
                table: "Judging_PanelJudges",
                type: "TEXT",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "ConfirmedUtc",
                table: "Judging_Judgements",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ConflictUtc",
                table: "Judging_Judgements",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PutOffReason",
                table: "Judging_Judgements",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Round",
                table: "Judging_Judgements",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Rubric",
                table: "Judging_Judgements",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "DemoPlace",
                table: "Hack_Teams",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DemoRoom",
                table: "Hack_Teams",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ConductUtc",
                table: "Hack_Members",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ConductVersion",
                table: "Hack_Members",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Role",
                table: "Hack_Members",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "SeenUtc",
                table: "Hack_Freezes",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Hack_Answers",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    TeamId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    HandInId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ByPersonId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    GivenUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ChangedUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Hack_Answers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Hack_Comparisons",
                columns: table => new
                {
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Inputs = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ComparedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Teams = table.Column<int>(type: "INTEGER", nullable: false),
                    Unread = table.Column<int>(type: "INTEGER", nullable: false),
                    Earlier = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Hack_Comparisons", x => x.EditionId);
                });

            migrationBuilder.CreateTable(
                name: "Hack_FreezeLedger",
                columns: table => new
                {
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    HandInId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Hack_FreezeLedger", x => new { x.EditionId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "Hack_MentorCodes",
                columns: table => new
                {
                    TeamId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    UntilUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Hack_MentorCodes", x => x.TeamId);
                });

            migrationBuilder.CreateTable(
                name: "Hack_Mentors",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    TeamId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    SinceUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Hack_Mentors", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Hack_Mergers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    FromTeamId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    IntoTeamId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    AskedBy = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    AskedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AnsweredUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AnsweredBy = table.Column<string>(type: "TEXT", maxLength: 26, nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Hack_Mergers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Hack_Mirrors",
                columns: table => new
                {
                    HandInId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    TeamId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    TriedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    WarmUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    HeadSeenUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    HeadRef = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    HeadSha = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Heads = table.Column<string>(type: "TEXT", nullable: true),
                    FetchedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FrozenSha = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    WantedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Facts = table.Column<string>(type: "TEXT", nullable: true),
                    ReadmeHtml = table.Column<string>(type: "TEXT", nullable: true),
                    ReadmeIsCut = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Hack_Mirrors", x => x.HandInId);
                });

            migrationBuilder.CreateTable(
                name: "Hack_Pitches",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    TeamId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 6000, nullable: false),
                    Demo = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Video = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Slides = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    SlidesFile = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    SlidesBytes = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ChangedBy = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Hack_Pitches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Hack_Rules",
                columns: table => new
                {
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    SmallestTeam = table.Column<int>(type: "INTEGER", nullable: false),
                    LargestTeam = table.Column<int>(type: "INTEGER", nullable: false),
                    ConductVersion = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Hack_Rules", x => x.EditionId);
                });

            migrationBuilder.CreateTable(
                name: "Hack_SimilarPairs",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    TeamA = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    HandInA = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    TeamB = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    HandInB = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    IsEarlier = table.Column<bool>(type: "INTEGER", nullable: false),
                    Score = table.Column<double>(type: "REAL", nullable: false),
                    Shared = table.Column<int>(type: "INTEGER", nullable: false),
                    Passages = table.Column<string>(type: "TEXT", nullable: false),
                    FoundUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    NotedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    NotedBy = table.Column<string>(type: "TEXT", maxLength: 26, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Hack_SimilarPairs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Judging_AssignedEntries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    EntryId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    JudgeId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    PlanId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    AssignedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    WithdrawnUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Judging_AssignedEntries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Judging_AwardSettings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Rules = table.Column<string>(type: "TEXT", nullable: false),
                    ReviewDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Judging_AwardSettings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Judging_Decisions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Rule = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Class = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Choice = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Entries = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Seed = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Judging_Decisions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Judging_Demos",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    EntryId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    StartsUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Judging_Demos", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Judging_Journal",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    JudgeId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    EntryId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: true),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Judging_Journal", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Judging_JournalHeads",
                columns: table => new
                {
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Judging_JournalHeads", x => x.EditionId);
                });

            migrationBuilder.CreateTable(
                name: "Judging_Phases",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    StartsUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndsUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    MayScore = table.Column<bool>(type: "INTEGER", nullable: false),
                    SeesNames = table.Column<bool>(type: "INTEGER", nullable: false),
                    SeesOthersScores = table.Column<bool>(type: "INTEGER", nullable: false),
                    SeesOthersComments = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Judging_Phases", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Judging_Plans",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Reviews = table.Column<int>(type: "INTEGER", nullable: false),
                    Finalists = table.Column<string>(type: "TEXT", nullable: false),
                    Further = table.Column<int>(type: "INTEGER", nullable: false),
                    ConfirmedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ConfirmedBy = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Added = table.Column<int>(type: "INTEGER", nullable: false),
                    Removed = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Judging_Plans", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Judging_ReviewRequests",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    PublicationId = table.Column<int>(type: "INTEGER", nullable: false),
                    EntryId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    EntryCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    AskedBy = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Ground = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    AskedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    AnsweredBy = table.Column<string>(type: "TEXT", maxLength: 26, nullable: true),
                    AnsweredUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Judging_ReviewRequests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Judging_SampleEntries",
                columns: table => new
                {
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    EntryId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    MarkedBy = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    MarkedUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Judging_SampleEntries", x => new { x.EditionId, x.EntryId });
                });

            // What stood before: one version of each rubric, judges without a number. Scores given until now stay as they are; their
            // journal begins with the next change.
            migrationBuilder.Sql("""UPDATE "Judging_Rubrics" SET "Number" = 1""");
            migrationBuilder.Sql("""UPDATE "Judging_PanelJudges" SET "Number" = "Id" """);
            migrationBuilder.Sql("""UPDATE "Judging_Judgements" SET "Rubric" = 1, "Round" = 1 WHERE "SavedUtc" IS NOT NULL""");

            migrationBuilder.CreateIndex(
                name: "IX_Judging_Rubrics_EditionId_Number",
                table: "Judging_Rubrics",
                columns: new[] { "EditionId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Judging_PanelJudges_EditionId_Number",
                table: "Judging_PanelJudges",
                columns: new[] { "EditionId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Hack_Answers_ByPersonId",
                table: "Hack_Answers",
                column: "ByPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Hack_Answers_HandInId_Kind",
                table: "Hack_Answers",
                columns: new[] { "HandInId", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Hack_FreezeLedger_HandInId",
                table: "Hack_FreezeLedger",
                column: "HandInId");

            migrationBuilder.CreateIndex(
                name: "IX_Hack_MentorCodes_Code",
                table: "Hack_MentorCodes",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Hack_Mentors_EditionId_PersonId",
                table: "Hack_Mentors",
                columns: new[] { "EditionId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_Hack_Mentors_TeamId",
                table: "Hack_Mentors",
                column: "TeamId");

            migrationBuilder.CreateIndex(
                name: "IX_Hack_Mergers_FromTeamId",
                table: "Hack_Mergers",
                column: "FromTeamId");

            migrationBuilder.CreateIndex(
                name: "IX_Hack_Mergers_IntoTeamId",
                table: "Hack_Mergers",
                column: "IntoTeamId");

            migrationBuilder.CreateIndex(
                name: "IX_Hack_Mirrors_EditionId",
                table: "Hack_Mirrors",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_Hack_Pitches_TeamId",
                table: "Hack_Pitches",
                column: "TeamId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Hack_SimilarPairs_EditionId_TeamA_TeamB",
                table: "Hack_SimilarPairs",
                columns: new[] { "EditionId", "TeamA", "TeamB" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Judging_AssignedEntries_EditionId_JudgeId",
                table: "Judging_AssignedEntries",
                columns: new[] { "EditionId", "JudgeId" });

            migrationBuilder.CreateIndex(
                name: "IX_Judging_AwardSettings_EditionId",
                table: "Judging_AwardSettings",
                column: "EditionId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Judging_Decisions_EditionId",
                table: "Judging_Decisions",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_Judging_Demos_EditionId_EntryId",
                table: "Judging_Demos",
                columns: new[] { "EditionId", "EntryId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Judging_Journal_EditionId_EntryId_JudgeId",
                table: "Judging_Journal",
                columns: new[] { "EditionId", "EntryId", "JudgeId" });

            migrationBuilder.CreateIndex(
                name: "IX_Judging_Journal_EditionId_Number",
                table: "Judging_Journal",
                columns: new[] { "EditionId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Judging_Phases_EditionId_Key",
                table: "Judging_Phases",
                columns: new[] { "EditionId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Judging_Plans_EditionId_Number",
                table: "Judging_Plans",
                columns: new[] { "EditionId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Judging_ReviewRequests_AskedBy",
                table: "Judging_ReviewRequests",
                column: "AskedBy");

            migrationBuilder.CreateIndex(
                name: "IX_Judging_ReviewRequests_EditionId",
                table: "Judging_ReviewRequests",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_Judging_ReviewRequests_PublicationId_EntryId",
                table: "Judging_ReviewRequests",
                columns: new[] { "PublicationId", "EntryId" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Hack_Answers");

            migrationBuilder.DropTable(
                name: "Hack_Comparisons");

            migrationBuilder.DropTable(
                name: "Hack_FreezeLedger");

            migrationBuilder.DropTable(
                name: "Hack_MentorCodes");

            migrationBuilder.DropTable(
                name: "Hack_Mentors");

            migrationBuilder.DropTable(
                name: "Hack_Mergers");

            migrationBuilder.DropTable(
                name: "Hack_Mirrors");

            migrationBuilder.DropTable(
                name: "Hack_Pitches");

            migrationBuilder.DropTable(
                name: "Hack_Rules");

            migrationBuilder.DropTable(
                name: "Hack_SimilarPairs");

            migrationBuilder.DropTable(
                name: "Judging_AssignedEntries");

            migrationBuilder.DropTable(
                name: "Judging_AwardSettings");

            migrationBuilder.DropTable(
                name: "Judging_Decisions");

            migrationBuilder.DropTable(
                name: "Judging_Demos");

            migrationBuilder.DropTable(
                name: "Judging_Journal");

            migrationBuilder.DropTable(
                name: "Judging_JournalHeads");

            migrationBuilder.DropTable(
                name: "Judging_Phases");

            migrationBuilder.DropTable(
                name: "Judging_Plans");

            migrationBuilder.DropTable(
                name: "Judging_ReviewRequests");

            migrationBuilder.DropTable(
                name: "Judging_SampleEntries");

            migrationBuilder.DropIndex(
                name: "IX_Judging_Rubrics_EditionId_Number",
                table: "Judging_Rubrics");

            migrationBuilder.DropIndex(
                name: "IX_Judging_PanelJudges_EditionId_Number",
                table: "Judging_PanelJudges");

            migrationBuilder.DropColumn(
                name: "Number",
                table: "Judging_Rubrics");

            migrationBuilder.DropColumn(
                name: "FreeFromUtc",
                table: "Judging_PanelJudges");

            migrationBuilder.DropColumn(
                name: "FreeToUtc",
                table: "Judging_PanelJudges");

            migrationBuilder.DropColumn(
                name: "Languages",
                table: "Judging_PanelJudges");

            migrationBuilder.DropColumn(
                name: "Least",
                table: "Judging_PanelJudges");

            migrationBuilder.DropColumn(
                name: "LeftUtc",
                table: "Judging_PanelJudges");

            migrationBuilder.DropColumn(
                name: "Most",
                table: "Judging_PanelJudges");

            migrationBuilder.DropColumn(
                name: "Number",
                table: "Judging_PanelJudges");

            migrationBuilder.DropColumn(
                name: "Tracks",
                table: "Judging_PanelJudges");

            migrationBuilder.DropColumn(
                name: "ConfirmedUtc",
                table: "Judging_Judgements");

            migrationBuilder.DropColumn(
                name: "ConflictUtc",
                table: "Judging_Judgements");

            migrationBuilder.DropColumn(
                name: "PutOffReason",
                table: "Judging_Judgements");

            migrationBuilder.DropColumn(
                name: "Round",
                table: "Judging_Judgements");

            migrationBuilder.DropColumn(
                name: "Rubric",
                table: "Judging_Judgements");

            migrationBuilder.DropColumn(
                name: "DemoPlace",
                table: "Hack_Teams");

            migrationBuilder.DropColumn(
                name: "DemoRoom",
                table: "Hack_Teams");

            migrationBuilder.DropColumn(
                name: "ConductUtc",
                table: "Hack_Members");

            migrationBuilder.DropColumn(
                name: "ConductVersion",
                table: "Hack_Members");

            migrationBuilder.DropColumn(
                name: "Role",
                table: "Hack_Members");

            migrationBuilder.DropColumn(
                name: "SeenUtc",
                table: "Hack_Freezes");

            migrationBuilder.CreateTable(
                name: "Judging_Scores",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Criterion = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    EntryId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Halves = table.Column<int>(type: "INTEGER", nullable: false),
                    JudgeId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    SaveKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Judging_Scores", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Judging_Rubrics_EditionId",
                table: "Judging_Rubrics",
                column: "EditionId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Judging_Scores_EditionId_EntryId_JudgeId",
                table: "Judging_Scores",
                columns: new[] { "EditionId", "EntryId", "JudgeId" });

            migrationBuilder.CreateIndex(
                name: "IX_Judging_Scores_JudgeId_SaveKey_Criterion",
                table: "Judging_Scores",
                columns: new[] { "JudgeId", "SaveKey", "Criterion" },
                unique: true);
        }
    }
}
