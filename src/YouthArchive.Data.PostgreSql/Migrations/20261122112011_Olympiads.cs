using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace YouthArchive.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Olympiads : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Olympiad_Announcements",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    WindowId = table.Column<int>(type: "integer", nullable: false),
                    SittingId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: true),
                    Text = table.Column<string>(type: "text", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    QuestionId = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Olympiad_Announcements", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Olympiad_Items",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    IsSample = table.Column<bool>(type: "boolean", nullable: false),
                    IsForPractice = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Olympiad_Items", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Olympiad_MarkHeads",
                columns: table => new
                {
                    WindowId = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Olympiad_MarkHeads", x => x.WindowId);
                });

            migrationBuilder.CreateTable(
                name: "Olympiad_Papers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    EditionId = table.Column<int>(type: "integer", nullable: false),
                    Key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Blueprint = table.Column<string>(type: "text", nullable: false),
                    LockedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Olympiad_Papers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Olympiad_SittingChanges",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    WindowId = table.Column<int>(type: "integer", nullable: false),
                    SittingId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: true),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Olympiad_SittingChanges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Olympiad_ItemVersions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ItemId = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Type = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Json = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    AuthorId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: true),
                    ReviewerId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: true),
                    ReviewNote = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    ChangedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Olympiad_ItemVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Olympiad_ItemVersions_Olympiad_Items_ItemId",
                        column: x => x.ItemId,
                        principalTable: "Olympiad_Items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Olympiad_Pictures",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ItemId = table.Column<int>(type: "integer", nullable: false),
                    File = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    StoreKey = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    MediaType = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    Width = table.Column<int>(type: "integer", nullable: false),
                    Height = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Olympiad_Pictures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Olympiad_Pictures_Olympiad_Items_ItemId",
                        column: x => x.ItemId,
                        principalTable: "Olympiad_Items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Olympiad_KeyChanges",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PaperId = table.Column<int>(type: "integer", nullable: false),
                    ItemKey = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    FromVersionId = table.Column<int>(type: "integer", nullable: false),
                    ToVersionId = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    ById = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    MovedMarks = table.Column<int>(type: "integer", nullable: false),
                    MovedMedals = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Olympiad_KeyChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Olympiad_KeyChanges_Olympiad_Papers_PaperId",
                        column: x => x.PaperId,
                        principalTable: "Olympiad_Papers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Olympiad_MarkingRuns",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PaperId = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    ById = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    AskedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Done = table.Column<int>(type: "integer", nullable: false),
                    Total = table.Column<int>(type: "integer", nullable: false),
                    Changed = table.Column<int>(type: "integer", nullable: false),
                    FinishedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Olympiad_MarkingRuns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Olympiad_MarkingRuns_Olympiad_Papers_PaperId",
                        column: x => x.PaperId,
                        principalTable: "Olympiad_Papers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Olympiad_Publications",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PaperId = table.Column<int>(type: "integer", nullable: false),
                    EditionId = table.Column<int>(type: "integer", nullable: false),
                    PublishedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PublishedBy = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    IsFrozen = table.Column<bool>(type: "boolean", nullable: false),
                    Snapshot = table.Column<string>(type: "text", nullable: false),
                    WithdrawnUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    WithdrawnBy = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: true),
                    WithdrawalReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Olympiad_Publications", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Olympiad_Publications_Olympiad_Papers_PaperId",
                        column: x => x.PaperId,
                        principalTable: "Olympiad_Papers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Olympiad_Rules",
                columns: table => new
                {
                    PaperId = table.Column<int>(type: "integer", nullable: false),
                    Rules = table.Column<string>(type: "text", nullable: false),
                    FreezeUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DeclaredUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DeclaredBy = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Olympiad_Rules", x => x.PaperId);
                    table.ForeignKey(
                        name: "FK_Olympiad_Rules_Olympiad_Papers_PaperId",
                        column: x => x.PaperId,
                        principalTable: "Olympiad_Papers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Olympiad_Windows",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PaperId = table.Column<int>(type: "integer", nullable: false),
                    EditionId = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    OpensUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ClosesUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ShiftSeconds = table.Column<int>(type: "integer", nullable: false),
                    NeedsAdmission = table.Column<bool>(type: "boolean", nullable: false),
                    LateRule = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    GraceSeconds = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Olympiad_Windows", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Olympiad_Windows_Olympiad_Papers_PaperId",
                        column: x => x.PaperId,
                        principalTable: "Olympiad_Papers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Olympiad_PaperItems",
                columns: table => new
                {
                    PaperId = table.Column<int>(type: "integer", nullable: false),
                    ItemKey = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ItemVersionId = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Olympiad_PaperItems", x => new { x.PaperId, x.ItemKey });
                    table.ForeignKey(
                        name: "FK_Olympiad_PaperItems_Olympiad_ItemVersions_ItemVersionId",
                        column: x => x.ItemVersionId,
                        principalTable: "Olympiad_ItemVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Olympiad_PaperItems_Olympiad_Papers_PaperId",
                        column: x => x.PaperId,
                        principalTable: "Olympiad_Papers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Olympiad_MarkLines",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    WindowId = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    SittingId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Olympiad_MarkLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Olympiad_MarkLines_Olympiad_Windows_WindowId",
                        column: x => x.WindowId,
                        principalTable: "Olympiad_Windows",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Olympiad_Sittings",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    WindowId = table.Column<int>(type: "integer", nullable: false),
                    PersonId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Seed = table.Column<long>(type: "bigint", nullable: false),
                    Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    AdmittedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    StartedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    HandedInUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Receipt = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Olympiad_Sittings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Olympiad_Sittings_Olympiad_Windows_WindowId",
                        column: x => x.WindowId,
                        principalTable: "Olympiad_Windows",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Olympiad_Allowances",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SittingId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Amount = table.Column<int>(type: "integer", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    ById = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Olympiad_Allowances", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Olympiad_Allowances_Olympiad_Sittings_SittingId",
                        column: x => x.SittingId,
                        principalTable: "Olympiad_Sittings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Olympiad_Answers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SittingId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Key = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    ItemKey = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Response = table.Column<string>(type: "text", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DeviceSeconds = table.Column<int>(type: "integer", nullable: false),
                    IsLate = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Olympiad_Answers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Olympiad_Answers_Olympiad_Sittings_SittingId",
                        column: x => x.SittingId,
                        principalTable: "Olympiad_Sittings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Olympiad_Appeals",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    EditionId = table.Column<int>(type: "integer", nullable: false),
                    PaperId = table.Column<int>(type: "integer", nullable: false),
                    WindowId = table.Column<int>(type: "integer", nullable: false),
                    SittingId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    ItemKey = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Ground = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    FiledById = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    IsByGuardian = table.Column<bool>(type: "boolean", nullable: false),
                    FiledUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    MarkBefore = table.Column<int>(type: "integer", nullable: false),
                    SecondById = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: true),
                    SecondMark = table.Column<int>(type: "integer", nullable: true),
                    SecondNote = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    SecondUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Outcome = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    MarkAfter = table.Column<int>(type: "integer", nullable: true),
                    Answer = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    DecidedById = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: true),
                    DecidedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Olympiad_Appeals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Olympiad_Appeals_Olympiad_Papers_PaperId",
                        column: x => x.PaperId,
                        principalTable: "Olympiad_Papers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Olympiad_Appeals_Olympiad_Sittings_SittingId",
                        column: x => x.SittingId,
                        principalTable: "Olympiad_Sittings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Olympiad_CurrentMarks",
                columns: table => new
                {
                    SittingId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    WindowId = table.Column<int>(type: "integer", nullable: false),
                    Code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Total = table.Column<int>(type: "integer", nullable: false),
                    Max = table.Column<int>(type: "integer", nullable: false),
                    Waiting = table.Column<int>(type: "integer", nullable: false),
                    Marks = table.Column<string>(type: "text", nullable: false),
                    Line = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Olympiad_CurrentMarks", x => x.SittingId);
                    table.ForeignKey(
                        name: "FK_Olympiad_CurrentMarks_Olympiad_Sittings_SittingId",
                        column: x => x.SittingId,
                        principalTable: "Olympiad_Sittings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Olympiad_OpenEntries",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    EditionId = table.Column<int>(type: "integer", nullable: false),
                    PaperId = table.Column<int>(type: "integer", nullable: false),
                    WindowId = table.Column<int>(type: "integer", nullable: false),
                    SittingId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    ItemKey = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Olympiad_OpenEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Olympiad_OpenEntries_Olympiad_Sittings_SittingId",
                        column: x => x.SittingId,
                        principalTable: "Olympiad_Sittings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Olympiad_Presence",
                columns: table => new
                {
                    SittingId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    SeenUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Olympiad_Presence", x => x.SittingId);
                    table.ForeignKey(
                        name: "FK_Olympiad_Presence_Olympiad_Sittings_SittingId",
                        column: x => x.SittingId,
                        principalTable: "Olympiad_Sittings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Olympiad_Questions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    WindowId = table.Column<int>(type: "integer", nullable: false),
                    SittingId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    ItemKey = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AnsweredUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Olympiad_Questions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Olympiad_Questions_Olympiad_Sittings_SittingId",
                        column: x => x.SittingId,
                        principalTable: "Olympiad_Sittings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Olympiad_Allowances_SittingId",
                table: "Olympiad_Allowances",
                column: "SittingId");

            migrationBuilder.CreateIndex(
                name: "IX_Olympiad_Announcements_WindowId",
                table: "Olympiad_Announcements",
                column: "WindowId");

            migrationBuilder.CreateIndex(
                name: "IX_Olympiad_Answers_SittingId_Key",
                table: "Olympiad_Answers",
                columns: new[] { "SittingId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Olympiad_Appeals_EditionId",
                table: "Olympiad_Appeals",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_Olympiad_Appeals_FiledById",
                table: "Olympiad_Appeals",
                column: "FiledById");

            migrationBuilder.CreateIndex(
                name: "IX_Olympiad_Appeals_PaperId",
                table: "Olympiad_Appeals",
                column: "PaperId");

            migrationBuilder.CreateIndex(
                name: "IX_Olympiad_Appeals_SittingId_ItemKey",
                table: "Olympiad_Appeals",
                columns: new[] { "SittingId", "ItemKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Olympiad_CurrentMarks_WindowId",
                table: "Olympiad_CurrentMarks",
                column: "WindowId");

            migrationBuilder.CreateIndex(
                name: "IX_Olympiad_Items_Key",
                table: "Olympiad_Items",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Olympiad_ItemVersions_ItemId_Number",
                table: "Olympiad_ItemVersions",
                columns: new[] { "ItemId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Olympiad_KeyChanges_PaperId",
                table: "Olympiad_KeyChanges",
                column: "PaperId");

            migrationBuilder.CreateIndex(
                name: "IX_Olympiad_MarkingRuns_PaperId_FinishedUtc",
                table: "Olympiad_MarkingRuns",
                columns: new[] { "PaperId", "FinishedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Olympiad_MarkLines_SittingId",
                table: "Olympiad_MarkLines",
                column: "SittingId");

            migrationBuilder.CreateIndex(
                name: "IX_Olympiad_MarkLines_WindowId_Number",
                table: "Olympiad_MarkLines",
                columns: new[] { "WindowId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Olympiad_OpenEntries_EditionId_Number",
                table: "Olympiad_OpenEntries",
                columns: new[] { "EditionId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Olympiad_OpenEntries_SittingId_ItemKey",
                table: "Olympiad_OpenEntries",
                columns: new[] { "SittingId", "ItemKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Olympiad_PaperItems_ItemVersionId",
                table: "Olympiad_PaperItems",
                column: "ItemVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_Olympiad_Papers_EditionId_Key",
                table: "Olympiad_Papers",
                columns: new[] { "EditionId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Olympiad_Pictures_ItemId_File_Sha256",
                table: "Olympiad_Pictures",
                columns: new[] { "ItemId", "File", "Sha256" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Olympiad_Publications_EditionId_PaperId",
                table: "Olympiad_Publications",
                columns: new[] { "EditionId", "PaperId" });

            migrationBuilder.CreateIndex(
                name: "IX_Olympiad_Publications_PaperId",
                table: "Olympiad_Publications",
                column: "PaperId");

            migrationBuilder.CreateIndex(
                name: "IX_Olympiad_Questions_SittingId",
                table: "Olympiad_Questions",
                column: "SittingId");

            migrationBuilder.CreateIndex(
                name: "IX_Olympiad_Questions_WindowId",
                table: "Olympiad_Questions",
                column: "WindowId");

            migrationBuilder.CreateIndex(
                name: "IX_Olympiad_SittingChanges_AtUtc",
                table: "Olympiad_SittingChanges",
                column: "AtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_Olympiad_Sittings_PersonId",
                table: "Olympiad_Sittings",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Olympiad_Sittings_WindowId_Code",
                table: "Olympiad_Sittings",
                columns: new[] { "WindowId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Olympiad_Sittings_WindowId_PersonId",
                table: "Olympiad_Sittings",
                columns: new[] { "WindowId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Olympiad_Windows_EditionId",
                table: "Olympiad_Windows",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_Olympiad_Windows_PaperId",
                table: "Olympiad_Windows",
                column: "PaperId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Olympiad_Allowances");

            migrationBuilder.DropTable(
                name: "Olympiad_Announcements");

            migrationBuilder.DropTable(
                name: "Olympiad_Answers");

            migrationBuilder.DropTable(
                name: "Olympiad_Appeals");

            migrationBuilder.DropTable(
                name: "Olympiad_CurrentMarks");

            migrationBuilder.DropTable(
                name: "Olympiad_KeyChanges");

            migrationBuilder.DropTable(
                name: "Olympiad_MarkHeads");

            migrationBuilder.DropTable(
                name: "Olympiad_MarkingRuns");

            migrationBuilder.DropTable(
                name: "Olympiad_MarkLines");

            migrationBuilder.DropTable(
                name: "Olympiad_OpenEntries");

            migrationBuilder.DropTable(
                name: "Olympiad_PaperItems");

            migrationBuilder.DropTable(
                name: "Olympiad_Pictures");

            migrationBuilder.DropTable(
                name: "Olympiad_Presence");

            migrationBuilder.DropTable(
                name: "Olympiad_Publications");

            migrationBuilder.DropTable(
                name: "Olympiad_Questions");

            migrationBuilder.DropTable(
                name: "Olympiad_Rules");

            migrationBuilder.DropTable(
                name: "Olympiad_SittingChanges");

            migrationBuilder.DropTable(
                name: "Olympiad_ItemVersions");

            migrationBuilder.DropTable(
                name: "Olympiad_Sittings");

            migrationBuilder.DropTable(
                name: "Olympiad_Items");

            migrationBuilder.DropTable(
                name: "Olympiad_Windows");

            migrationBuilder.DropTable(
                name: "Olympiad_Papers");
        }
    }
}
