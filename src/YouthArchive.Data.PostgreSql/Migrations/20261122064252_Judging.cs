using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace YouthArchive.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Judging : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Judging_Scores");

            migrationBuilder.AddColumn<int>(
                name: "Number",
                table: "Judging_PanelJudges",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "Judging_AssignedEntries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    EditionId = table.Column<int>(type: "integer", nullable: false),
                    Round = table.Column<int>(type: "integer", nullable: false),
                    EntryId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    JudgeId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    PlanId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    AssignedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    WithdrawnUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Judging_AssignedEntries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Judging_Journal",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    EditionId = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    JudgeId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    EntryId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: true),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Judging_Journal", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Judging_JournalHeads",
                columns: table => new
                {
                    EditionId = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Judging_JournalHeads", x => x.EditionId);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Judging_PanelJudges_EditionId_Number",
                table: "Judging_PanelJudges",
                columns: new[] { "EditionId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Judging_AssignedEntries_EditionId_JudgeId",
                table: "Judging_AssignedEntries",
                columns: new[] { "EditionId", "JudgeId" });

            migrationBuilder.CreateIndex(
                name: "IX_Judging_Journal_EditionId_EntryId_JudgeId",
                table: "Judging_Journal",
                columns: new[] { "EditionId", "EntryId", "JudgeId" });

            migrationBuilder.CreateIndex(
                name: "IX_Judging_Journal_EditionId_Number",
                table: "Judging_Journal",
                columns: new[] { "EditionId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Judging_AssignedEntries");

            migrationBuilder.DropTable(
                name: "Judging_Journal");

            migrationBuilder.DropTable(
                name: "Judging_JournalHeads");

            migrationBuilder.DropIndex(
                name: "IX_Judging_PanelJudges_EditionId_Number",
                table: "Judging_PanelJudges");

            migrationBuilder.DropColumn(
                name: "Number",
                table: "Judging_PanelJudges");

            migrationBuilder.CreateTable(
                name: "Judging_Scores",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Criterion = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    EditionId = table.Column<int>(type: "integer", nullable: false),
                    EntryId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Halves = table.Column<int>(type: "integer", nullable: false),
                    JudgeId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    SaveKey = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Judging_Scores", x => x.Id);
                });

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
