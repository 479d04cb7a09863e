using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace YouthArchive.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class FamilyHistory : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "FamilyHistory_EditionTerms",
                columns: table => new
                {
                    EditionId = table.Column<int>(type: "integer", nullable: false),
                    Theme = table.Column<string>(type: "text", nullable: false),
                    Topics = table.Column<string>(type: "text", nullable: false),
                    Divisions = table.Column<string>(type: "text", nullable: false),
                    Forms = table.Column<string>(type: "text", nullable: false),
                    Languages = table.Column<string>(type: "text", nullable: false),
                    Defences = table.Column<string>(type: "text", nullable: false),
                    MostMinutes = table.Column<int>(type: "integer", nullable: false),
                    LeastReportWords = table.Column<int>(type: "integer", nullable: false),
                    MostReportWords = table.Column<int>(type: "integer", nullable: false),
                    LeastArchivalSources = table.Column<int>(type: "integer", nullable: false),
                    OriginalityPercent = table.Column<int>(type: "integer", nullable: false),
                    ThirdReaderGap = table.Column<int>(type: "integer", nullable: false),
                    Shortlist = table.Column<int>(type: "integer", nullable: false),
                    IsPractice = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FamilyHistory_EditionTerms", x => x.EditionId);
                });

            migrationBuilder.CreateTable(
                name: "FamilyHistory_Leftovers",
                columns: table => new
                {
                    OriginalKey = table.Column<string>(type: "text", nullable: false),
                    CleanKey = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FamilyHistory_Leftovers", x => x.OriginalKey);
                });

            migrationBuilder.CreateTable(
                name: "FamilyHistory_Publications",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    EditionId = table.Column<int>(type: "integer", nullable: false),
                    LastDecision = table.Column<long>(type: "bigint", nullable: false),
                    PublishedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    WithdrawnUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    WithdrawnById = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: true),
                    WithdrawalReason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FamilyHistory_Publications", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FamilyHistory_ReaderPlaces",
                columns: table => new
                {
                    PersonId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    AddedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FamilyHistory_ReaderPlaces", x => new { x.PersonId, x.Name });
                });

            migrationBuilder.CreateTable(
                name: "FamilyHistory_Works",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    EditionId = table.Column<int>(type: "integer", nullable: false),
                    Code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    DivisionKey = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Form = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    TopicKey = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Summary = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Body = table.Column<string>(type: "text", nullable: false),
                    Report = table.Column<string>(type: "text", nullable: false),
                    DefenceKey = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    TutorId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: true),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    HandedInUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    IsLate = table.Column<bool>(type: "boolean", nullable: false),
                    HandedInRevision = table.Column<int>(type: "integer", nullable: true),
                    CreatedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ChangedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsSample = table.Column<bool>(type: "boolean", nullable: false),
                    SourcesGiven = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FamilyHistory_Works", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Olympiad_PaperWindows",
                columns: table => new
                {
                    WindowId = table.Column<int>(type: "integer", nullable: false),
                    TeachersMay = table.Column<bool>(type: "boolean", nullable: false),
                    HoursAhead = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Olympiad_PaperWindows", x => x.WindowId);
                    table.ForeignKey(
                        name: "FK_Olympiad_PaperWindows_Olympiad_Windows_WindowId",
                        column: x => x.WindowId,
                        principalTable: "Olympiad_Windows",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Olympiad_PrintedPapers",
                columns: table => new
                {
                    SittingId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    WindowId = table.Column<int>(type: "integer", nullable: false),
                    PrintedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PrintedById = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    SettledUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SettledById = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: true),
                    Differences = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Olympiad_PrintedPapers", x => x.SittingId);
                    table.ForeignKey(
                        name: "FK_Olympiad_PrintedPapers_Olympiad_Sittings_SittingId",
                        column: x => x.SittingId,
                        principalTable: "Olympiad_Sittings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FamilyHistory_Attachments",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    WorkId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    SourceId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: true),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    ShownName = table.Column<string>(type: "text", nullable: false),
                    OriginalKey = table.Column<string>(type: "text", nullable: false),
                    CleanKey = table.Column<string>(type: "text", nullable: true),
                    TilesKey = table.Column<string>(type: "text", nullable: true),
                    MediaType = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Bytes = table.Column<long>(type: "bigint", nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Pages = table.Column<int>(type: "integer", nullable: true),
                    Width = table.Column<int>(type: "integer", nullable: true),
                    Height = table.Column<int>(type: "integer", nullable: true),
                    Seconds = table.Column<int>(type: "integer", nullable: true),
                    Text = table.Column<string>(type: "text", nullable: true),
                    Description = table.Column<string>(type: "text", nullable: false),
                    Permission = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    PermissionNote = table.Column<string>(type: "text", nullable: false),
                    AddedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    RemovedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FamilyHistory_Attachments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FamilyHistory_Attachments_FamilyHistory_Works_WorkId",
                        column: x => x.WorkId,
                        principalTable: "FamilyHistory_Works",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FamilyHistory_Authors",
                columns: table => new
                {
                    WorkId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    PersonId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Share = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    JoinedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FamilyHistory_Authors", x => new { x.WorkId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_FamilyHistory_Authors_FamilyHistory_Works_WorkId",
                        column: x => x.WorkId,
                        principalTable: "FamilyHistory_Works",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FamilyHistory_Codes",
                columns: table => new
                {
                    WorkId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FamilyHistory_Codes", x => new { x.WorkId, x.Kind });
                    table.ForeignKey(
                        name: "FK_FamilyHistory_Codes_FamilyHistory_Works_WorkId",
                        column: x => x.WorkId,
                        principalTable: "FamilyHistory_Works",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FamilyHistory_Decisions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    EditionId = table.Column<int>(type: "integer", nullable: false),
                    WorkId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Outcome = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    IsGiven = table.Column<bool>(type: "boolean", nullable: false),
                    Group = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: true),
                    Corrected = table.Column<decimal>(type: "numeric(9,2)", precision: 9, scale: 2, nullable: true),
                    RawMean = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    TutorId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: true),
                    SchoolId = table.Column<int>(type: "integer", nullable: true),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FamilyHistory_Decisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FamilyHistory_Decisions_FamilyHistory_Works_WorkId",
                        column: x => x.WorkId,
                        principalTable: "FamilyHistory_Works",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FamilyHistory_Declarations",
                columns: table => new
                {
                    WorkId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    IsMade = table.Column<bool>(type: "boolean", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FamilyHistory_Declarations", x => new { x.WorkId, x.Kind });
                    table.ForeignKey(
                        name: "FK_FamilyHistory_Declarations_FamilyHistory_Works_WorkId",
                        column: x => x.WorkId,
                        principalTable: "FamilyHistory_Works",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FamilyHistory_Explanations",
                columns: table => new
                {
                    WorkId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    ById = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    GivenUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ChangedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FamilyHistory_Explanations", x => x.WorkId);
                    table.ForeignKey(
                        name: "FK_FamilyHistory_Explanations_FamilyHistory_Works_WorkId",
                        column: x => x.WorkId,
                        principalTable: "FamilyHistory_Works",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FamilyHistory_Extensions",
                columns: table => new
                {
                    WorkId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    UntilUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    ById = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FamilyHistory_Extensions", x => x.WorkId);
                    table.ForeignKey(
                        name: "FK_FamilyHistory_Extensions_FamilyHistory_Works_WorkId",
                        column: x => x.WorkId,
                        principalTable: "FamilyHistory_Works",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FamilyHistory_HandIns",
                columns: table => new
                {
                    WorkId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsLate = table.Column<bool>(type: "boolean", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Words = table.Column<int>(type: "integer", nullable: false),
                    Sources = table.Column<int>(type: "integer", nullable: false),
                    Scans = table.Column<int>(type: "integer", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Sealed = table.Column<string>(type: "text", nullable: false),
                    ById = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FamilyHistory_HandIns", x => new { x.WorkId, x.Number });
                    table.ForeignKey(
                        name: "FK_FamilyHistory_HandIns_FamilyHistory_Works_WorkId",
                        column: x => x.WorkId,
                        principalTable: "FamilyHistory_Works",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FamilyHistory_LivingPersons",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    WorkId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Relation = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    AttachmentId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FamilyHistory_LivingPersons", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FamilyHistory_LivingPersons_FamilyHistory_Works_WorkId",
                        column: x => x.WorkId,
                        principalTable: "FamilyHistory_Works",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FamilyHistory_OriginalityChecks",
                columns: table => new
                {
                    WorkId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    EditionId = table.Column<int>(type: "integer", nullable: false),
                    TextHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Share = table.Column<double>(type: "double precision", nullable: false),
                    CheckedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsStale = table.Column<bool>(type: "boolean", nullable: false),
                    AskedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AskedById = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FamilyHistory_OriginalityChecks", x => x.WorkId);
                    table.ForeignKey(
                        name: "FK_FamilyHistory_OriginalityChecks_FamilyHistory_Works_WorkId",
                        column: x => x.WorkId,
                        principalTable: "FamilyHistory_Works",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FamilyHistory_Overlaps",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    EditionId = table.Column<int>(type: "integer", nullable: false),
                    WorkId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    OtherWorkId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    TextHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    OtherTextHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Share = table.Column<double>(type: "double precision", nullable: false),
                    Passages = table.Column<string>(type: "text", nullable: false),
                    FoundUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    DecidedById = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: true),
                    DecidedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FamilyHistory_Overlaps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FamilyHistory_Overlaps_FamilyHistory_Works_OtherWorkId",
                        column: x => x.OtherWorkId,
                        principalTable: "FamilyHistory_Works",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_FamilyHistory_Overlaps_FamilyHistory_Works_WorkId",
                        column: x => x.WorkId,
                        principalTable: "FamilyHistory_Works",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FamilyHistory_Revisions",
                columns: table => new
                {
                    WorkId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    ById = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    FromUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SavedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Summary = table.Column<string>(type: "text", nullable: false),
                    Body = table.Column<string>(type: "text", nullable: false),
                    Report = table.Column<string>(type: "text", nullable: false),
                    IsSealed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FamilyHistory_Revisions", x => new { x.WorkId, x.Number });
                    table.ForeignKey(
                        name: "FK_FamilyHistory_Revisions_FamilyHistory_Works_WorkId",
                        column: x => x.WorkId,
                        principalTable: "FamilyHistory_Works",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FamilyHistory_Sources",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    WorkId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Key = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    IsPrimary = table.Column<bool>(type: "boolean", nullable: false),
                    AsWritten = table.Column<string>(type: "text", nullable: false),
                    ArchiveCode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Archive = table.Column<string>(type: "text", nullable: false),
                    Fonds = table.Column<string>(type: "text", nullable: false),
                    Inventory = table.Column<string>(type: "text", nullable: false),
                    File = table.Column<string>(type: "text", nullable: false),
                    Sheets = table.Column<string>(type: "text", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Date = table.Column<string>(type: "text", nullable: false),
                    Details = table.Column<string>(type: "text", nullable: false),
                    Address = table.Column<string>(type: "text", nullable: false),
                    Annotation = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FamilyHistory_Sources", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FamilyHistory_Sources_FamilyHistory_Works_WorkId",
                        column: x => x.WorkId,
                        principalTable: "FamilyHistory_Works",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FamilyHistory_ThirdReadings",
                columns: table => new
                {
                    WorkId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    EditionId = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    FirstUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    TriedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    ReaderId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: true),
                    ReaderCode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FamilyHistory_ThirdReadings", x => x.WorkId);
                    table.ForeignKey(
                        name: "FK_FamilyHistory_ThirdReadings_FamilyHistory_Works_WorkId",
                        column: x => x.WorkId,
                        principalTable: "FamilyHistory_Works",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FamilyHistory_TutorNotes",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    WorkId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Part = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    ById = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DoneUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FamilyHistory_TutorNotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FamilyHistory_TutorNotes_FamilyHistory_Works_WorkId",
                        column: x => x.WorkId,
                        principalTable: "FamilyHistory_Works",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FamilyHistory_Visits",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    WorkId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    ArchiveCode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Archive = table.Column<string>(type: "text", nullable: false),
                    Way = table.Column<string>(type: "text", nullable: false),
                    Asked = table.Column<string>(type: "text", nullable: false),
                    Found = table.Column<string>(type: "text", nullable: false),
                    IsFruitless = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FamilyHistory_Visits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FamilyHistory_Visits_FamilyHistory_Works_WorkId",
                        column: x => x.WorkId,
                        principalTable: "FamilyHistory_Works",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Olympiad_Typings",
                columns: table => new
                {
                    SittingId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Turn = table.Column<int>(type: "integer", nullable: false),
                    ById = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    BegunUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    FinishedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Answers = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Olympiad_Typings", x => new { x.SittingId, x.Turn });
                    table.ForeignKey(
                        name: "FK_Olympiad_Typings_Olympiad_PrintedPapers_SittingId",
                        column: x => x.SittingId,
                        principalTable: "Olympiad_PrintedPapers",
                        principalColumn: "SittingId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_FamilyHistory_Attachments_WorkId",
                table: "FamilyHistory_Attachments",
                column: "WorkId");

            migrationBuilder.CreateIndex(
                name: "IX_FamilyHistory_Authors_PersonId",
                table: "FamilyHistory_Authors",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_FamilyHistory_Codes_Code",
                table: "FamilyHistory_Codes",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FamilyHistory_Decisions_EditionId",
                table: "FamilyHistory_Decisions",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_FamilyHistory_Decisions_WorkId",
                table: "FamilyHistory_Decisions",
                column: "WorkId");

            migrationBuilder.CreateIndex(
                name: "IX_FamilyHistory_Explanations_ById",
                table: "FamilyHistory_Explanations",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_FamilyHistory_LivingPersons_WorkId",
                table: "FamilyHistory_LivingPersons",
                column: "WorkId");

            migrationBuilder.CreateIndex(
                name: "IX_FamilyHistory_OriginalityChecks_EditionId",
                table: "FamilyHistory_OriginalityChecks",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_FamilyHistory_Overlaps_EditionId",
                table: "FamilyHistory_Overlaps",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_FamilyHistory_Overlaps_OtherWorkId",
                table: "FamilyHistory_Overlaps",
                column: "OtherWorkId");

            migrationBuilder.CreateIndex(
                name: "IX_FamilyHistory_Overlaps_WorkId_OtherWorkId",
                table: "FamilyHistory_Overlaps",
                columns: new[] { "WorkId", "OtherWorkId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FamilyHistory_Publications_EditionId",
                table: "FamilyHistory_Publications",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_FamilyHistory_Sources_WorkId_Key",
                table: "FamilyHistory_Sources",
                columns: new[] { "WorkId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FamilyHistory_ThirdReadings_EditionId",
                table: "FamilyHistory_ThirdReadings",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_FamilyHistory_TutorNotes_WorkId",
                table: "FamilyHistory_TutorNotes",
                column: "WorkId");

            migrationBuilder.CreateIndex(
                name: "IX_FamilyHistory_Visits_WorkId",
                table: "FamilyHistory_Visits",
                column: "WorkId");

            migrationBuilder.CreateIndex(
                name: "IX_FamilyHistory_Works_EditionId_Code",
                table: "FamilyHistory_Works",
                columns: new[] { "EditionId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FamilyHistory_Works_TutorId",
                table: "FamilyHistory_Works",
                column: "TutorId");

            migrationBuilder.CreateIndex(
                name: "IX_Olympiad_PrintedPapers_WindowId",
                table: "Olympiad_PrintedPapers",
                column: "WindowId");

            migrationBuilder.CreateIndex(
                name: "IX_Olympiad_Typings_SittingId_ById",
                table: "Olympiad_Typings",
                columns: new[] { "SittingId", "ById" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FamilyHistory_Attachments");

            migrationBuilder.DropTable(
                name: "FamilyHistory_Authors");

            migrationBuilder.DropTable(
                name: "FamilyHistory_Codes");

            migrationBuilder.DropTable(
                name: "FamilyHistory_Decisions");

            migrationBuilder.DropTable(
                name: "FamilyHistory_Declarations");

            migrationBuilder.DropTable(
                name: "FamilyHistory_EditionTerms");

            migrationBuilder.DropTable(
                name: "FamilyHistory_Explanations");

            migrationBuilder.DropTable(
                name: "FamilyHistory_Extensions");

            migrationBuilder.DropTable(
                name: "FamilyHistory_HandIns");

            migrationBuilder.DropTable(
                name: "FamilyHistory_Leftovers");

            migrationBuilder.DropTable(
                name: "FamilyHistory_LivingPersons");

            migrationBuilder.DropTable(
                name: "FamilyHistory_OriginalityChecks");

            migrationBuilder.DropTable(
                name: "FamilyHistory_Overlaps");

            migrationBuilder.DropTable(
                name: "FamilyHistory_Publications");

            migrationBuilder.DropTable(
                name: "FamilyHistory_ReaderPlaces");

            migrationBuilder.DropTable(
                name: "FamilyHistory_Revisions");

            migrationBuilder.DropTable(
                name: "FamilyHistory_Sources");

            migrationBuilder.DropTable(
                name: "FamilyHistory_ThirdReadings");

            migrationBuilder.DropTable(
                name: "FamilyHistory_TutorNotes");

            migrationBuilder.DropTable(
                name: "FamilyHistory_Visits");

            migrationBuilder.DropTable(
                name: "Olympiad_PaperWindows");

            migrationBuilder.DropTable(
                name: "Olympiad_Typings");

            migrationBuilder.DropTable(
                name: "FamilyHistory_Works");

            migrationBuilder.DropTable(
                name: "Olympiad_PrintedPapers");
        }
    }
}
