using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Trellis.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddEvidenceKinds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "EvidenceKind",
                table: "Facts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.Sql("UPDATE \"Facts\" SET \"EvidenceKind\" = 0 WHERE \"Type\" = 'evidence';");

            migrationBuilder.AddColumn<DateTime>(
                name: "ReadWithReviewsSince",
                table: "Facts",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "EvidenceKind",
                table: "Facts");

            migrationBuilder.DropColumn(
                name: "ReadWithReviewsSince",
                table: "Facts");
        }
    }
}
