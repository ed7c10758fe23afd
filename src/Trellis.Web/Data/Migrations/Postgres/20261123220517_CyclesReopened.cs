using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Trellis.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class CyclesReopened : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "FirstClosedAt",
                table: "Cycles",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reopenings",
                table: "Cycles",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.Sql("UPDATE \"Cycles\" SET \"FirstClosedAt\" = \"Closure_At\" WHERE \"Closure_At\" IS NOT NULL;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "FirstClosedAt",
                table: "Cycles");

            migrationBuilder.DropColumn(
                name: "Reopenings",
                table: "Cycles");
        }
    }
}
